/**
 * Where the policy in force comes from. The administrator's: the last known copy at once, the browser's managed storage
 * when it answers, which takes seconds at browser start, so that nothing ever waits for it. The person's own settings: local storage.
 */
import { browser } from 'wxt/browser';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { chooseOwn, combineSettings, type SettingsInForce } from '../../core/policy/combine-settings.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { type OwnLists, toKeep } from '../../core/policy/own-lists.ts';
import { type OwnKey, type OwnSettings, readOwnSettings } from '../../core/policy/own-settings.ts';
import { nextCopy, type PolicyCopy, readPolicyCopy } from '../../core/policy/policy-copy.ts';
import { inBackground } from './in-background.ts';
import { inTurn } from './in-turn.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';

const copyKey = 'policyCopy';
const ownKey = 'ownSettings';
const ownListsKey = 'ownLists';
/**
 * Session storage: whether the copy is of this browser session, whether its reading is done with (written last, so that a worker that was
 * stopped reads again), whether this start was counted, what was announced.
 */
const freshKey = 'policyIsFresh';
const readKey = 'policyWasRead';
const countedKey = 'policyStartWasCounted';
const announcedKey = 'policyAnnounced';
/** Policy services were seen to take three to eight seconds. */
const SECOND_LOOK = 8000;

export interface Settings extends SettingsInForce {
  /** As the browser gave them, not yet judged; empty without an organisation's policy. */
  readonly managed: Readonly<Record<string, unknown>>;
  readonly own: OwnSettings;
}

/** The policy in force now. Answers from local storage, in milliseconds. */
export async function currentPolicy(): Promise<EffectivePolicy> {
  return (await readSettings()).policy;
}

/** The policy in force, with what it is made of. */
export async function readSettings(): Promise<Settings> {
  const [local, session] = await Promise.all([
    browser.storage.local.get([copyKey, ownKey, ownListsKey]),
    browser.storage.session.get([copyKey, freshKey]),
  ]);
  const copy = readPolicyCopy(session[copyKey] ?? local[copyKey]);
  const own = readOwnSettings(local[ownKey]);
  const lists = local[ownListsKey];
  if (!copy || Object.keys(copy.values).length === 0) {
    return { ...combineSettings({}, own, { state: 'none', asOf: null }, lists), managed: {}, own };
  }
  // A start that answered "empty" after a known policy leaves the earlier copy standing, and it is said to be one.
  const isFresh = session[freshKey] === true && copy.emptyStarts === 0;
  const origin = { state: isFresh ? 'ready' : 'cached', asOf: copy.readAt, ...(await knownFor(copy.values)) } as const;
  return { ...combineSettings(copy.values, own, origin, lists), managed: copy.values, own };
}

/**
 * Consent policies may list permissions by id, and allow entries may name reply hosts; only for those is the catalogue read here. Without it an id
 * may be any permission, and a host anybody's.
 */
async function knownFor({ consentPolicies, apps }: Settings['managed']): Promise<Partial<Catalogue>> {
  const isAsked = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/iu.test(JSON.stringify(consentPolicies ?? ''));
  if (!isAsked && !JSON.stringify(apps ?? '').includes('"redirectHosts"')) return {};
  return packagedCatalogue().catch(() => ({}));
}

/** Keeps a choice of the person, unless the organisation has set that key. The worker follows the change. */
export function writeOwnSetting(key: OwnKey, choice: string): Promise<void> {
  return inTurn('own-settings', async () => {
    const { managed, own } = await readSettings();
    await browser.storage.local.set({ [ownKey]: chooseOwn(managed, own, key, choice) });
  });
}

/** Changes what the person blocks or lets through; resolves with whether that made a difference. The worker follows the change. */
export function changeOwnLists(update: (lists: OwnLists) => OwnLists): Promise<boolean> {
  return inTurn('own-settings', async () => {
    const before = toKeep((await readSettings()).policy.ownLists);
    const after = toKeep(update(before));
    const hasChanged = JSON.stringify(after) !== JSON.stringify(before);
    if (hasChanged) await browser.storage.local.set({ [ownListsKey]: after });
    return hasChanged;
  });
}

export function forgetOwnSettings(): Promise<void> {
  return inTurn('own-settings', () => browser.storage.local.remove([ownKey, ownListsKey]));
}

/** Whether managed storage has answered in this browser session; until then a policy may still be on its way. */
export async function hasPolicyAnswered(): Promise<boolean> {
  return (await browser.storage.session.get(readKey))[readKey] === true;
}

/**
 * Reads managed storage and keeps what it says; calls back when that, or an own setting, changed the policy in force, and once managed
 * storage has answered. Must run while the worker starts.
 */
export function followPolicy(onChange: () => Promise<void>, onAnswer: () => Promise<void>): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') inBackground(revalidate('change', onChange).then(onAnswer));
    if (area === 'local' && (ownKey in changes || ownListsKey in changes)) inBackground(onChange());
  });
  inBackground(readOncePerSession(onChange).then(onAnswer));
}

async function readOncePerSession(onChange: () => Promise<void>): Promise<void> {
  if (await hasPolicyAnswered()) return;
  await revalidate('start', onChange);
  if (await hasPolicyAnswered()) return;
  // Empty after a known policy: browsers answer so while their policy service is starting. Asked once more.
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
  await revalidate('start', onChange);
}

/** Readings come one after the other, so that an earlier answer never overwrites a later one. */
function revalidate(event: 'start' | 'change', onChange: () => Promise<void>): Promise<void> {
  return inTurn('policy', () => readAgain(event, onChange));
}

/** Written so that it may end anywhere: what was not announced is announced the next time. */
async function readAgain(event: 'start' | 'change', onChange: () => Promise<void>): Promise<void> {
  const values = await readManaged();
  if (values === null) return;
  const session = await browser.storage.session.get([copyKey, countedKey, announcedKey]);
  const previous = readPolicyCopy(session[copyKey] ?? (await browser.storage.local.get(copyKey))[copyKey]);
  const isEmpty = Object.keys(values).length === 0;
  // One browser start counts as one empty answer, however often it is asked.
  const isSecondLook = event === 'start' && session[countedKey] === true;
  // Open prompts were judged by the copy, so it needs no announcement: no card that is being read is drawn anew for nothing.
  const announced = session[announcedKey] ?? JSON.stringify(previous?.values ?? {});
  const next = isEmpty && isSecondLook && previous ? previous : nextCopy(previous, values, event, new Date().toISOString());
  const text = JSON.stringify(next.values);
  const isSettled = isSecondLook || !isEmpty || text === '{}';
  // Before the copy: whoever follows the copy must not take it for an earlier session's.
  await browser.storage.session.set({ [countedKey]: true, [announcedKey]: announced, [freshKey]: isSettled });
  await keepCopy(next);
  if (announced !== text) await onChange();
  await browser.storage.session.set({ [announcedKey]: text, [readKey]: isSettled });
}

/**
 * For the next start of the browser. Where local storage takes nothing more, session storage has it, which is the browser's memory and goes
 * before what is on the disk: a policy that cannot be kept takes effect all the same.
 */
async function keepCopy(copy: PolicyCopy): Promise<void> {
  try {
    await browser.storage.local.set({ [copyKey]: copy });
  } catch {
    await browser.storage.session.set({ [copyKey]: copy });
    return;
  }
  await browser.storage.session.remove(copyKey);
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
