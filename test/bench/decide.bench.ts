/**
 * How long a judgement takes (P11): the median with 1,000 policy entries, how it grows with scopes, and that it does not grow with the
 * inventory. Beside each figure stands its control, measured in the same turns.
 */
import { decide } from '../../core/decision/decide.ts';
import type { Facts } from '../../core/decision/facts.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { type Grant, grantFactsFor } from '../../core/grants/grant.ts';
import { parseGrants } from '../../core/grants/parse-grants-file.ts';
import { permissionOf } from '../../core/permissions/permission-of.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';
import { factsOf, type Prompt, unverified } from '../core/decision/facts-samples.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';
import type { BenchRow } from './bench-row.ts';
import { measureInTurns } from './median.ts';

const guid = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** Entries for other apps, and one at the very end for this one. */
function policyOf(entries: number): object {
  const others = Array.from({ length: entries - 1 }, (_, index) => ({
    clientId: guid(index),
    access: index % 2 === 0 ? 'allow' : 'block',
    scopes: ['Calendars.Read'],
    redirectHosts: ['app.fabrikam.example'],
  }));
  return { userConsent: 'off', apps: [...others, { clientId: contosoApp, access: 'allow', scopes: ['Calendars.Read'] }] };
}

const graphNames = [
  'Mail.Read',
  'Mail.Send',
  'Contacts.Read',
  'Calendars.Read',
  'Files.Read.All',
  'offline_access',
  'User.Read',
  'Foo.Bar',
];
const prompt: Prompt = { page: unverified, scopes: graphNames.slice(0, 5).join(' ') };

const understand = (scope: string) => permissionOf(scope, 'entra', ownCatalogue);

/** Names that nobody gives twice. */
function withScopes(facts: Facts, count: number): Facts {
  const permissions = Array.from({ length: count }, (_, index) =>
    understand(`${graphNames[index % graphNames.length] ?? ''}${index < 8 ? '' : index}`),
  );
  return { ...facts, permissions };
}

function grantsOf(count: number): readonly Grant[] {
  const [sample] = parseGrants([
    { provider: 'entra', clientId: contosoApp, scopes: ['Mail.Read', 'openid'], kind: 'own', since: '2026-01-10T09:00:00Z' },
  ]).grants;
  if (!sample) throw new Error('the sample is no grant');
  return Array.from({ length: count }, (_, index) => ({ ...sample, clientId: index === 0 ? contosoApp : guid(index) }));
}

export function benchDecide(): readonly (readonly BenchRow[])[] {
  if (understand('Mail.Read').level !== 'high') throw new Error('the catalogue is not there');
  return [byEntries(), byScopes(), byGrants()];
}

function byEntries(): readonly BenchRow[] {
  const sizes = [1, 10, 100, 1_000, 5_000];
  const facts = sizes.map((entries) => factsOf({ ...prompt, policy: policyOf(entries) }));
  const largest = facts[3];
  if (!largest) throw new Error('no facts');
  const works = [...facts.map((each) => () => decide(each)), () => decide(gatherFacts(largest, ownCatalogue))];
  const names = [...sizes.map((entries) => `decide, ${entries} policy entries`), 'control: facts gathered too, 1000 entries'];
  return compare(works, names, ({ median }, index) =>
    index === 3 ? { goal: 'median ≤ 50 µs', isMet: median <= 50 } : { goal: '', isMet: null },
  );
}

function byScopes(): readonly BenchRow[] {
  const facts = factsOf({ ...prompt, policy: policyOf(1_000) });
  const sizes = [10, 20, 40, 80, 160];
  const wide = sizes.map((count) => withScopes(facts, count));
  const works = wide.map((each) => () => decide(each));
  return compare(
    [...works, () => (wide[4]?.permissions === 'unknown' ? [] : wide[4]?.permissions.map(({ scope }) => understand(scope)))],
    [...sizes.map((count) => `decide, ${count} scopes`), 'control: 160 scopes looked up'],
    ({ ratio }, index) => (index === 4 ? { goal: 'linear: ≤ 16 × of 10 scopes', isMet: ratio <= 16 } : { goal: '', isMet: null }),
  );
}

function byGrants(): readonly BenchRow[] {
  const facts = factsOf({ ...prompt, policy: policyOf(1_000) });
  const sizes = [10, 1_000, 100_000];
  const inventories = sizes.map(grantsOf);
  const judged = inventories.map((grants): Facts => ({ ...facts, grants: grantFactsFor(grants, facts.request) }));
  return compare(
    [...judged.map((each) => () => decide(each)), ...inventories.map((grants) => () => grantFactsFor(grants, facts.request))],
    [...sizes.map((count) => `decide, ${count} grants`), ...sizes.map((count) => `control: naive search of ${count} grants`)],
    ({ ratio }, index) => (index === 2 ? { goal: 'flat: ≤ 1.25 × of 10 grants', isMet: ratio <= 1.25 } : { goal: '', isMet: null }),
  );
}

function compare(
  works: readonly (() => unknown)[],
  names: readonly string[],
  judge: (row: { readonly median: number; readonly ratio: number }, index: number) => Pick<BenchRow, 'goal' | 'isMet'>,
): readonly BenchRow[] {
  const timings = measureInTurns(works);
  const first = timings[0]?.median ?? Number.NaN;
  return timings.map((timing, index) => {
    const ratio = timing.median / first;
    return { what: names[index] ?? '', ...timing, ratio, ...judge({ median: timing.median, ratio }, index) };
  });
}
