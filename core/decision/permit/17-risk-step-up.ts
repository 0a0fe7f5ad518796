import { isUnverified, publisherStep } from '../../apps/publisher-ladder.ts';
import { isWithin } from '../delta.ts';
import { isEntraConditional } from './consent-policies-of.ts';
import { answer, type PermitRow } from './permit-row.ts';

/**
 * Row 17. Entra's risk-based step-up: another organisation's app of an unverified publisher, registered after 8 November 2020 for all one
 * can tell, that asks for more than signing in (Microsoft's documentation, "Configure risk-based step-up consent").
 */
export const riskStepUp: PermitRow = (facts, { added }) => {
  if (!isEntraConditional(facts) || facts.policy.riskStepUp === 'off' || isWithin(facts.request.provider, added, [])) return null;
  if (!isUnverified(publisherStep(facts))) return null;
  const { createdDate, source } = facts.page;
  if (isBeforeCutoff(createdDate)) return null;
  return answer('needs-approval', { rule: 'entra.riskStepUp', source, level: 0, isAgeKnown: createdDate !== null });
};

/** The last day on which an unverified app could be registered and not be stepped up. */
const cutoff = '2020-11-08';

/**
 * Whether a date, as a page writes it in the page's language, is surely not after the cutoff. Day and month change places between languages,
 * so that both orders must agree, and a year outside of 2000 to 2020 may be of another calendar.
 */
function isBeforeCutoff(text: string | null): boolean {
  const numbers = text?.match(/\d+/gu) ?? [];
  const years = numbers.filter((number) => number.length === 4);
  const [year = ''] = years;
  if (years.length !== 1 || year < '2000' || year > '2020') return false;
  if (year < '2020') return true;
  const [one, other] = numbers.filter((number) => number !== year).map((number) => number.padStart(2, '0'));
  if (one === undefined || other === undefined || numbers.length !== 3) return false;
  const days = [`${year}-${one}-${other}`, `${year}-${other}-${one}`].filter(isDay);
  return days.length > 0 && days.every((day) => day <= cutoff);
}

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
