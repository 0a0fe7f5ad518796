/**
 * Where the administrator's policy comes from: the last known copy at once, the browser's managed storage when it
 * answers. Managed storage takes seconds at browser start, so nothing ever waits for it.
 */
import { browser } from 'wxt/browser';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { nextCopy, type PolicyCopy, readPolicyCopy } from '../../core/policy/policy-copy.ts';
import { readPolicy } from '../../core/policy/read-policy.ts';

const copyKey = 'policyCopy';
/** Session storage: set once managed storage has answered in this browser session. */
const readKey = 'policyWasRead';

/** The policy in force now. Answers from local storage, in milliseconds. */
export async function currentPolicy(): Promise<EffectivePolicy> {
  const [local, session] = await Promise.all([browser.storage.local.get(copyKey), browser.storage.session.get(readKey)]);
  const copy = readPolicyCopy(local[copyKey]);
  if (!copy) return readPolicy({}, { state: 'none', asOf: null });
  if (Object.keys(copy.values).length === 0) return readPolicy({}, { state: 'none', asOf: null });
  // A start that answered "empty" after a known policy leaves the earlier copy standing, and it is said to be one.
  const isFresh = session[readKey] === true && copy.emptyStarts === 0;
  return readPolicy(copy.values, { state: isFresh ? 'ready' : 'cached', asOf: copy.readAt });
}

/** Reads managed storage and keeps what it says; calls back when that changed the policy. Must run while the worker starts. */
export function followPolicy(onChange: () => Promise<void>): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void revalidate('change', onChange);
  });
  void readOncePerSession(onChange);
}

async function readOncePerSession(onChange: () => Promise<void>): Promise<void> {
  const session = await browser.storage.session.get(readKey);
  if (session[readKey] !== true) await revalidate('start', onChange);
}

async function revalidate(event: 'start' | 'change', onChange: () => Promise<void>): Promise<void> {
  const values = await readManaged();
  if (values === null) return;
  const previous: PolicyCopy | null = readPolicyCopy((await browser.storage.local.get(copyKey))[copyKey]);
  const next = nextCopy(previous, values, event, new Date().toISOString());
  await browser.storage.local.set({ [copyKey]: next });
  await browser.storage.session.set({ [readKey]: true });
  if (JSON.stringify(previous?.values) !== JSON.stringify(next.values)) await onChange();
}

/** What managed storage holds; an empty object where no policy is set, null where it cannot be read. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch (error) {
    // Firefox rejects when the administrator has installed nothing, in these words.
    return String(error).includes('manifest not found') ? {} : null;
  }
}
