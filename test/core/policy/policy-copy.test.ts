import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCopy, type PolicyCopy, readPolicyCopy } from '../../../core/policy/policy-copy.ts';

const earlier = '2026-11-20T08:00:00.000Z';
const later = '2026-11-23T08:00:00.000Z';
const known: PolicyCopy = { schema: 1, values: { userConsent: 'off' }, readAt: earlier, emptyStarts: 0 };

describe('nextCopy', () => {
  test('keeps what the browser gives', () => {
    for (const event of ['start', 'change'] as const) {
      for (const previous of [null, known, { ...known, emptyStarts: 1 }]) {
        expect(nextCopy(previous, { mode: 'enforce' }, event, later)).toEqual({
          schema: 1,
          values: { mode: 'enforce' },
          readAt: later,
          emptyStarts: 0,
        });
      }
    }
  });

  test('an empty first answer means no policy', () => {
    expect(nextCopy(null, {}, 'start', later)).toEqual({ schema: 1, values: {}, readAt: later, emptyStarts: 0 });
  });

  test('one start that answers empty keeps the copy and its age; a second in a row ends it', () => {
    const once = nextCopy(known, {}, 'start', later);
    expect(once).toEqual({ ...known, emptyStarts: 1 });
    const twice = nextCopy(once, {}, 'start', later);
    expect(twice).toEqual({ schema: 1, values: {}, readAt: later, emptyStarts: 2 });
    expect(nextCopy(twice, {}, 'start', later)).toMatchObject({ values: {}, emptyStarts: 2 });
  });

  test('a start that answers in between begins the count again', () => {
    const answered = nextCopy(nextCopy(known, {}, 'start', later), known.values, 'start', later);
    expect(nextCopy(answered, {}, 'start', later)).toMatchObject({ values: known.values, emptyStarts: 1 });
  });

  test('a change event that finds the keys gone ends the policy at once', () => {
    for (const previous of [null, known, { ...known, emptyStarts: 1 }]) {
      expect(nextCopy(previous, {}, 'change', later)).toEqual({ schema: 1, values: {}, readAt: later, emptyStarts: 0 });
    }
  });
});

describe('readPolicyCopy', () => {
  test('gives back what nextCopy made', () => {
    for (const copy of [known, nextCopy(known, {}, 'start', later), nextCopy(null, {}, 'start', later)]) {
      expect(readPolicyCopy(JSON.parse(JSON.stringify(copy)))).toEqual(copy);
    }
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['another schema', { ...known, schema: 2 }],
    ['values that are no object', { ...known, values: [] }],
    ['no values', { ...known, values: undefined }],
    ['no date', { ...known, readAt: 'yesterday' }],
    ['a negative count', { ...known, emptyStarts: -1 }],
    ['a count that never was', { ...known, emptyStarts: 3 }],
  ])('%s is no copy', (_name, stored) => {
    expect(readPolicyCopy(stored)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void readPolicyCopy(stored)));
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new Error('refused');
        },
        ownKeys: () => {
          throw new Error('refused');
        },
      },
    );
    expect(readPolicyCopy(refusing)).toBeNull();
    expect(readPolicyCopy({ ...known, values: refusing })).toBeNull();
  });
});
