/** What our own tab says about a tab with a sign-in that we could not hold. In session storage, which only pages of ours read. */
import { browser } from 'wxt/browser';
import type { Tone } from '../../core/decision/intervention.ts';

export interface LandingNotice {
  /** The tab that was sent on, or is signing in. */
  readonly tabId: number;
  /** The tab of ours that says so. */
  readonly ownTabId: number;
  /** What was found of the way there. */
  readonly rule: 'F2' | 'F3';
  readonly tone: Tone;
  readonly headline: string;
  readonly advice: string | null;
  /** ISO instant: a later notice is another one, whatever it says. */
  readonly at: string;
}

const noticeKey = 'landingNotice';

export async function keepLandingNotice(notice: LandingNotice): Promise<void> {
  await browser.storage.session.set({ [noticeKey]: notice });
}

/** Null where nothing is to be said (any more). */
export async function readLandingNotice(): Promise<LandingNotice | null> {
  return ((await browser.storage.session.get(noticeKey))[noticeKey] as LandingNotice | undefined) ?? null;
}

export async function forgetLandingNotice(): Promise<void> {
  await browser.storage.session.remove(noticeKey);
}

/** Calls back when another notice takes the place of the one that is there. */
export function followLandingNotice(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[noticeKey]?.newValue !== undefined) onChange();
  });
}
