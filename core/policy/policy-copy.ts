/**
 * The last known managed values, kept because a starting browser answers late or empty. The caller stores the record and
 * reads managed storage; this decides what to keep.
 */
import { ownFields } from './own-fields.ts';

const schema = 1;

/** Plain JSON, for local storage. Where `values` is empty no policy is known. */
export interface PolicyCopy {
  readonly schema: typeof schema;
  readonly values: Readonly<Record<string, unknown>>;
  /** ISO instant at which the browser last gave these values. */
  readonly readAt: string;
  /** How many browser starts in a row have answered empty since then; 2 beside empty values: that is how the policy ended. */
  readonly emptyStarts: number;
}

/** The stored copy, or null where there is none that can be understood. Never throws. */
export function readPolicyCopy(stored: unknown): PolicyCopy | null {
  const fields = ownFields(stored);
  const values = ownFields(fields?.get('values'));
  const readAt = fields?.get('readAt');
  const emptyStarts = fields?.get('emptyStarts');
  if (!values || fields?.get('schema') !== schema) return null;
  if (typeof readAt !== 'string' || Number.isNaN(Date.parse(readAt))) return null;
  if (emptyStarts !== 0 && emptyStarts !== 1 && emptyStarts !== 2) return null;
  return { schema, values: Object.fromEntries(values), readAt, emptyStarts };
}

/**
 * What to keep after managed storage answered `values`, an empty object where it holds nothing. `start` is the first answer
 * after the browser itself started, `change` the answer after a change event.
 *
 * Empty after a known policy is not "no policy": browsers answer empty while their policy service is starting. The copy
 * stays until a change event finds the keys gone, or two browser starts in a row answer empty.
 */
export function nextCopy(
  previous: PolicyCopy | null,
  values: Readonly<Record<string, unknown>>,
  event: 'start' | 'change',
  now: string,
): PolicyCopy {
  const isEmpty = Object.keys(values).length === 0;
  if (!isEmpty || event === 'change') return { schema, values, readAt: now, emptyStarts: 0 };
  if (previous === null) return { schema, values: {}, readAt: now, emptyStarts: 0 };
  if (Object.keys(previous.values).length === 0) return { ...previous, readAt: now };
  const emptyStarts = previous.emptyStarts + 1;
  return emptyStarts < 2 ? { ...previous, emptyStarts } : { schema, values: {}, readAt: now, emptyStarts };
}
