/** The answer of `npm run explain` for an address: the judgement, for scripts and for people. */
import type { Decision, Reason } from '../core/decision/decision.ts';
import type { DriftCode } from '../core/decision/drift.ts';
import { driftRecordsOf } from '../core/decision/drift-record.ts';
import type { Facts } from '../core/decision/facts.ts';
import { intervene } from '../core/decision/intervention.ts';
import { ruleName } from '../core/decision/rule-name.ts';
import { everythingRegistered } from '../core/permissions/permission-of.ts';
import type { WarningText } from '../core/warning.ts';
import { describeWarning } from '../locales/describe-warning.ts';
import { driftSentence } from '../locales/drift-sentence.ts';
import type { Words } from '../locales/formats.ts';
import { leadingRefusal } from '../locales/headline.ts';
import { permissionSentence } from '../locales/permission-sentence.ts';

/** The stable answer; its vocabulary is that of core/decision and core/permissions. */
export function judgementAsJson(facts: Facts, decision: Decision, words: Words) {
  const warning = describeWarning(facts, decision, intervene(decision, facts.policy.mode), words);
  const { provider, flow, clientId, redirectHost, scopes } = facts.request;
  return {
    permit: decision.permit,
    risk: decision.risk,
    acknowledgement: decision.acknowledgement,
    headline: decision.headline && { rule: ruleName(decision.headline), text: plain(warning.headline) },
    reasons: decision.reasons.map((reason, index) => ({
      rule: ruleName(reason),
      level: reason.level,
      source: reason.source,
      text: plain(warning.reasons[index] ?? ''),
      arguments: argumentsOf(reason),
    })),
    intervention: { mode: facts.policy.mode, ...warning.intervention },
    drift: listDrift(facts, decision, words),
    policyVersion: decision.policyVersion,
    request: { provider, flow, clientId, redirectHost, scopes },
    permissions: listPermissions(facts).map((permission) => {
      const { scope, data, verb, reach, level } = permission;
      return { scope, data, verb, reach, level, text: plain(permissionSentence(permission, words.translate).title) };
    }),
    newScopes: decision.newScopes,
    // Only there for a page that refuses, or shows an error: what that means and asks for.
    ...(facts.page.errorCode === null ? {} : { page: explainPage(facts, decision, warning) }),
  };
}

function listDrift(facts: Facts, { drift }: Decision, words: Words): readonly { readonly code: DriftCode; readonly text: string }[] {
  return driftRecordsOf(facts, drift).map((record) => ({ code: record.code, text: plain(driftSentence(record, facts.policy, words)) }));
}

/** What the sentence of a reason is filled with. */
function argumentsOf({ rule: _rule, level: _level, source: _source, ...filling }: Reason): object {
  return filling;
}

function explainPage(facts: Facts, decision: Decision, { headline, advice }: WarningText) {
  return {
    kind: facts.page.kind,
    errorCode: facts.page.errorCode,
    text: leadingRefusal(facts, decision.headline) === null ? null : plain(headline),
    nextStep: advice === null ? null : plain(advice),
  };
}

/** Where a request names everything an app has registered, that is one permission, beside those it names. */
function listPermissions({ permissions, listed, request }: Facts) {
  if (permissions !== 'unknown') return permissions;
  return [...(request.resource === null ? [] : [everythingRegistered(`${request.resource}/.default`)]), ...listed];
}

/** The same for people: what the card would say, with the rule behind each reason. */
export function judgementAsText(facts: Facts, decision: Decision, words: Words): string {
  const warning = describeWarning(facts, decision, intervene(decision, facts.policy.mode), words);
  const { translate } = words;
  const rows = [
    warning.band,
    warning.headline,
    ...(warning.advice === null ? [] : [warning.advice]),
    '',
    translate('explain.verdict', { permit: decision.permit, risk: decision.risk, acknowledgement: decision.acknowledgement }),
    translate('explain.mode', { mode: facts.policy.mode, strength: warning.intervention.strength }),
    '',
    ...(warning.abilitiesTitle === '' ? [] : [`${warning.abilitiesTitle}:`]),
    ...warning.abilities.map(
      ({ title, example, newMark }) => `  - ${title}${newMark === null ? '' : ` (${newMark})`}${example === null ? '' : ` ${example}`}`,
    ),
    ...(warning.abilitiesNote === null ? [] : [`  ${warning.abilitiesNote}`]),
    '',
    ...warning.facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    `${translate('explain.reasons')}:`,
    ...decision.reasons.map((reason, index) => `  - ${warning.reasons[index] ?? ''} [${nameWithLevel(reason)}]`),
    ...listDrift(facts, decision, words).map(({ code, text }) => `\n${text} [${code}]`),
  ];
  return plain(rows.join('\n').replace(/\n{3,}/gu, '\n\n'));
}

/** Isolates keep a card in order; in a terminal or a script they are noise. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

/** The rule, and where it is a finding, what it scores. */
function nameWithLevel(reason: Reason): string {
  return reason.level === 0 ? ruleName(reason) : `${ruleName(reason)} ${reason.level}`;
}
