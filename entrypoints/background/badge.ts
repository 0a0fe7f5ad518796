/** The toolbar mark of a tab. */
import { browser } from 'wxt/browser';
import type { Intervention, Tone } from '../../core/decision/intervention.ts';

const colours: Readonly<Record<Tone, string>> = { calm: '#0b7a5b', info: '#2647a8', caution: '#8a5a00', warn: '#b3401d', stop: '#a3123a' };

/** Marks a tab; the browser clears the mark when the tab navigates. `title` says in words what the mark means. */
export async function markTab(tabId: number, { strength, tone }: Intervention, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: strength === 'nothing' ? '' : tone === 'calm' ? '•' : '!' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: colours[tone] });
  await browser.action.setTitle({ tabId, title });
}
