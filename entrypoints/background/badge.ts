/** The toolbar: what it says of a tab, and what it says everywhere else. */
import { browser } from 'wxt/browser';
import type { Intervention, Tone } from '../../core/decision/intervention.ts';
import { type ToolbarState, toolbarState } from '../../core/toolbar-state.ts';
import { describeToolbar } from '../../locales/describe-protection.ts';
import { badgeColours, badgeText } from './badge-colours.ts';
import { browserWords } from './browser-words.ts';
import { countGotWorse } from './got-worse.ts';
import { listUnprotectedHosts } from './host-access.ts';
import { currentPolicy } from './policy-source.ts';

interface Mark {
  readonly text: string;
  readonly tone: Tone | 'off';
}

const stateMarks: Readonly<Record<ToolbarState['kind'], Mark>> = {
  watching: { text: '', tone: 'calm' },
  unprotected: { text: 'off', tone: 'off' },
  'got-worse': { text: '!', tone: 'warn' },
  'policy-problem': { text: '?', tone: 'caution' },
};
const iconSizes = [16, 32, 48] as const;

/**
 * Marks a tab; the browser clears the mark when the tab navigates. `title` says in words what the mark means. Where there is nothing to
 * say, the tab shows what every tab does.
 */
export async function markTab(tabId: number, { strength, tone }: Pick<Intervention, 'strength' | 'tone'>, title: string): Promise<void> {
  const isSilent = strength === 'nothing';
  if (!isSilent) {
    await setMark(tabId, { text: tone === 'calm' ? '•' : '!', tone }, title);
    return;
  }
  // Null, which the type of one browser lacks: an empty text would hide what the toolbar says everywhere.
  await browser.action.setBadgeText({ tabId, text: null as unknown as string });
  await browser.action.setTitle({ tabId, title: await titleOf(await readState()) });
}

/** Marks a tab whose list of apps could not be read: nothing is known, which is not nothing unusual. */
export function markUnread(tabId: number, title: string): Promise<void> {
  return setMark(tabId, { text: '?', tone: 'caution' }, title);
}

async function setMark(tabId: number, { text, tone }: Mark, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColours[tone] });
  await browser.action.setTitle({ tabId, title });
}

/** Marks a tab whose page hides our warning: where the person sees nothing of it, the toolbar says it. */
export async function markHiddenCard(tabId: number): Promise<void> {
  const { translate } = await browserWords();
  await markTab(tabId, { strength: 'badge', tone: 'stop' }, translate('icon.cardHidden'));
}

/** Shows on every tab whether everything is watched and the policy is in order. The browser forgets it with each start of the extension. */
export async function showToolbarState(): Promise<void> {
  const state = await readState();
  const { text, tone } = stateMarks[state.kind];
  await browser.action.setBadgeTextColor({ color: badgeText });
  await browser.action.setBadgeBackgroundColor({ color: badgeColours[tone] });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: await titleOf(state) });
  const name = state.kind === 'unprotected' ? 'off-' : '';
  await browser.action.setIcon({ path: Object.fromEntries(iconSizes.map((size) => [size, `/icon/${name}${size}.png`])) });
}

async function readState(): Promise<ToolbarState> {
  const [hosts, policy, worse] = await Promise.all([listUnprotectedHosts(), currentPolicy(), countGotWorse()]);
  return toolbarState(hosts, policy.problems, worse);
}

async function titleOf(state: ToolbarState): Promise<string> {
  return describeToolbar(state, await browserWords());
}

/** Resolves once the tab shows the page it was loading, or is gone. A mark set before would be cleared by that page. */
export function pageOnShow(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (id: number, { status }: { readonly status?: string }): void => {
      if (id === tabId && status === 'complete') finish();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.get(tabId).then(({ status }) => {
      if (status === 'complete') finish();
    }, finish);
  });
}
