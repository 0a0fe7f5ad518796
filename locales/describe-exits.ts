/** The words on the ways out of a warning, and which of them comes first. */
import type { Decision } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import { type Intervention, isOverridable } from '../core/decision/intervention.ts';
import { isRefusal } from '../core/decision/page-facts.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { AcknowledgementText, AskText, WarningText } from '../core/warning.ts';
import { askForApproval } from './approval-request.ts';
import type { Words } from './formats.ts';
import { isOwnQuestion } from './own-rule.ts';
import type { Names } from './reason-sentence.ts';
import { nameTenant } from './tenant-name.ts';

type ExitTexts = Pick<WarningText, 'acknowledgement' | 'reasonLabel' | 'firstExit' | 'leave' | 'leaveNote' | 'continue' | 'ask'>;

export function describeExits(
  facts: Facts,
  decision: Decision,
  intervention: Intervention,
  names: Names,
  isOwn: boolean,
  words: Words,
): ExitTexts {
  const { translate } = words;
  const { text: name } = tellName(facts);
  // An organisation has nothing to approve where the person alone decided.
  const ask = decision.permit === 'needs-approval' && !isOwn ? askForApproval(facts, name, words) : null;
  const isDevice = decision.headline?.rule === 'F1';
  // On a page that refuses there is nothing to go on with, whatever else is said.
  const canContinue = intervention.canContinue && !isRefusal(facts.page);
  return {
    acknowledgement: acknowledgementText(facts, decision, names, isOwn, words),
    reasonLabel: ask === null ? (canContinue ? reasonLabel(facts, decision, names, words) : null) : requestReasonLabel(facts, words),
    firstExit: firstExit(facts, intervention, ask),
    leave: translate('warning.leave'),
    leaveNote: translate(isDevice ? 'device.leaveNote' : 'warning.leaveNote'),
    continue: canContinue ? translate(isDevice && decision.acknowledgement === 'click' ? 'device.continue' : 'warning.continue') : null,
    ask,
  };
}

/** The page's own form has a box of its own. */
function requestReasonLabel({ page }: Facts, { translate }: Words): string | null {
  return page.kind === 'approval-required' ? null : translate('request.reason');
}

/** What it is for: from a rating on, which may be the person's own choice, or to go on past a block of the organisation's. */
function reasonLabel({ policy }: Facts, decision: Decision, names: Names, { translate }: Words): string | null {
  const isOverride = isOverridable(decision);
  if (decision.permit !== 'needs-reason' && !isOverride) return null;
  return translate(!isOverride && isOwnQuestion(policy) ? 'warning.reason.own' : 'warning.reason', names.shown);
}

/**
 * Asking comes first while nothing but the organisation's decision stands in the way and there is somewhere to ask; the page's own form
 * comes before ours. What the provider takes for risky is not what to ask for first.
 */
function firstExit({ page }: Facts, { tone }: Intervention, ask: AskText | null): WarningText['firstExit'] {
  if (tone !== 'info' || ask === null || page.kind === 'risky') return 'leave';
  if (page.kind === 'approval-required') return 'page';
  return ask.links.length > 0 || isRefusal(page) ? 'ask' : 'leave';
}

function acknowledgementText(facts: Facts, decision: Decision, names: Names, isOwn: boolean, words: Words): AcknowledgementText {
  const { translate } = words;
  const { acknowledgement, headline } = decision;
  if (acknowledgement === 'tick') {
    const tenant = headline?.rule === 'admin.orgWide' ? nameTenant(headline, names.policy.orgName, words) : '';
    return { kind: 'tick', label: translate(tickKey(decision, isOwn), { ...names.shown, tenant }) };
  }
  if (acknowledgement !== 'typed') return { kind: acknowledgement };
  const name = typeableName(facts);
  // An app without a name that can be typed: the word for "everyone" stands in.
  const expected = name ?? translate('acknowledge.everyone');
  const label = translate(name === null ? 'warning.typedEveryone' : 'acknowledge.typed', { name: isolate(expected) });
  return { kind: 'typed', label, expected };
}

/** The app's name as it can be shown; empty where nobody told it. */
export function tellName({ page, app }: Pick<Facts, 'page' | 'app'>): ReturnType<typeof displayText> {
  return displayText(page.appName ?? app.name ?? '');
}

/** Null where there is no name, or one that hides something or has no letter to type. */
function typeableName(facts: Facts): string | null {
  const { text, hasHiddenCharacters } = tellName(facts);
  return hasHiddenCharacters || !/[\p{L}\p{N}]/u.test(text) ? null : text;
}

function tickKey({ permit, headline }: Decision, isOwn: boolean) {
  const isAgainstRule = permit === 'blocked' || permit === 'needs-approval';
  if (isAgainstRule && isOwn) return 'acknowledge.own';
  if (isAgainstRule) return permit === 'blocked' ? 'acknowledge.blocked' : 'acknowledge.approval';
  if (headline?.rule === 'F1') return 'device.tick';
  if (headline?.rule === 'admin.orgWide') return 'warning.tickEveryone';
  return headline?.rule === 'A1' ? 'acknowledge.risk' : 'acknowledge.tick';
}
