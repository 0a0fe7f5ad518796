/** `npm run catalogue`: what the catalogue covers, and how its levels, its grammar and its rule for names stand up. */
import { readFileSync } from 'node:fs';
import { agreementInRange, agreementPerSource, controlPlaneShare, rate } from './catalogue-report/agreement.ts';
import { countCoverage } from './catalogue-report/coverage.ts';
import { measureGrammar } from './catalogue-report/grammar-agreement.ts';
import { lookAlikeFigures } from './catalogue-report/look-alike.ts';
import {
  readDisagreements,
  readMicrosoftPermissions,
  readProviderPermissions,
  readPublishedLevels,
} from './catalogue-report/read-table.ts';
import { packTable, tableFiles } from './pack-catalogue.ts';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function print(title: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const lines = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    console.log(
      `  ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`,
    );
  }
}

print(
  'Packed for the extension: rows of each table, and what was dropped, with the reason',
  ['table', 'rows', 'dropped'],
  tableFiles.map((name) => {
    const { rows, dropped } = packTable(name);
    return [name, rows, dropped ?? '–'];
  }),
);

const microsoft = readMicrosoftPermissions();
const providers = readProviderPermissions();
const rated = rate(readPublishedLevels(), microsoft);

print(
  'Coverage: rows with data, content, verb, reach and level all known',
  ['source', 'rows', 'rated'],
  countCoverage(microsoft, providers).map(({ source, count, rated: known }) => [source, count, known]),
);

print(
  'Agreement with published levels (their words on our scale: scripts/catalogue-report/published-range.ts)',
  ['source', 'type', 'rows', 'exact', 'within one', 'ours lower', 'ours higher'],
  ['delegated', 'application'].flatMap((type) =>
    agreementPerSource(rated, type).map(({ source, count, exact, withinOne, lower, higher }) => [
      source,
      type,
      count,
      percent(exact, count),
      percent(withinOne, count),
      lower,
      higher,
    ]),
  ),
);

print(
  'Inside the range of the sources, where two or more rate the permission',
  ['type', 'rows', 'inside', 'share'],
  ['delegated', 'application'].map((type) => {
    const { count, inside } = agreementInRange(rated, type);
    return [type, count, inside, percent(inside, count)];
  }),
);

const control = controlPlaneShare(rated);
console.log(
  `\nControl plane: ${control.highOrCritical} of ${control.count} high or critical, ${percent(control.highOrCritical, control.count)}`,
);

const disagreements = readDisagreements();
print(
  'Every disagreement, with our reason (catalogue/disagreements.tsv)',
  ['permission', 'type', 'reason'],
  disagreements.map(({ name, type, reason }) => [name, type, reason]),
);

print(
  'The grammar against the table: what a name alone tells, delegated permissions',
  ['family', 'rows', 'data', 'verb', 'reach', 'tells nothing'],
  measureGrammar(microsoft, providers).map(({ family, count, data, verb, reach, silent }) => [
    family,
    count,
    percent(data, count),
    percent(verb, count),
    percent(reach, count),
    silent,
  ]),
);

const readText = (name: string): string => readFileSync(new URL(`../catalogue/${name}.tsv`, import.meta.url), 'utf8');
const names = lookAlikeFigures({
  firstParty: readText('first-party-apps'),
  thirdParty: readText('third-party-apps'),
  reported: readText('reported-apps'),
});

print(
  'Look-alike names, by the name alone',
  ['apps', 'asked', 'taken for an imitation'],
  [
    ['malicious', names.malicious.asked, names.malicious.found],
    ["Microsoft's own", names.firstParty.asked, names.firstParty.wrong.length],
    ['honest, publisher not read', names.thirdParty.asked, names.thirdParty.wrongUnread.length],
    ['honest, publisher read', names.thirdParty.asked, names.thirdParty.wrongRead.length],
  ],
);
