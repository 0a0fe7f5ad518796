/** What our own tab says about a tab that was sent on past everything we could hold. In session storage, which only pages of ours read. */
import { browser } from 'wxt/browser';
import type { Tone } from '../../core/decision/intervention.ts';

export interface LandingNotice {
  /** The tab that was sent on. */
  readonly tabId: number;
  /** The tab of ours that says so. */
  readonly ownTabId: number;
  readonly tone: Tone;
  readonly headline: string;
  readonly advice: string | null;
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
