/** "This warning is wrong": the words on the card, and a report of the judgement that holds nothing of the person. */
import { catalogueAge } from '../core/catalogue/catalogue.ts';
import type { Decision, Reason } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import { displayText } from '../core/text/display-text.ts';
import type { WrongText } from '../core/warning.ts';
import type { Words } from './formats.ts';

/** More would not be read. */
const MAX_SCOPES = 40;

/** `version`: the extension's own, for the report. */
export function describeWrongMark(facts: Facts, decision: Decision, isMarked: boolean, version: string, words: Words): WrongText {
  const { translate } = words;
  return {
    isMarked,
    mark: translate('wrong.mark'),
    marked: translate('wrong.marked'),
    failed: translate('wrong.failed'),
    undo: translate('wrong.undo'),
    report: {
      copyLabel: translate('wrong.copy'),
      copyText: describeReport(facts, decision, version, words),
      copied: translate('wrong.copied'),
      copyFailed: translate('request.copyFailed'),
    },
  };
}

/** Names and ids of the app, and the rules that spoke. No account, no tenant, no address with what follows its host. */
function describeReport({ request, page, permissions }: Facts, decision: Decision, version: string, { translate }: Words): string {
  const orUnknown = (text: string | null): string => (text === null || text === '' ? translate('wrong.unknown') : displayText(text).text);
  const scopes = permissions === 'unknown' ? [] : permissions.map(({ scope }) => displayText(scope).text);
  return translate('wrong.report', {
    version,
    app: orUnknown(page.appName),
    clientId: orUnknown(request.clientId),
    publisher: `${orUnknown(page.publisherName)} (${page.badge})`,
    provider: request.provider,
    scopes: scopes.length === 0 ? translate('wrong.unknown') : scopes.slice(0, MAX_SCOPES).join(' '),
    host: orUnknown(request.redirectHost),
    permit: decision.permit,
    risk: decision.risk,
    findings: decision.reasons.map(describeFinding).join(', '),
    date: catalogueAge.date,
  });
}

function describeFinding({ rule, level }: Reason): string {
  return level === 0 ? rule : `${rule} (${level})`;
}
