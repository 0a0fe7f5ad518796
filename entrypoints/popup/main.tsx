/** Loads the policy and the inventory, and shows them. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { Grant } from '../../core/grants/grant.ts';
import { levels } from '../../core/permissions/permission.ts';
import { highestLevel, permissionOf } from '../../core/permissions/permission-of.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { describeGrant } from '../../locales/describe-grant.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { createWords, type Words } from '../../locales/formats.ts';
import { chooseLanguage } from '../../locales/translate.ts';
import { listGrants } from '../background/grant-store.ts';
import { currentPolicy } from '../background/policy-source.ts';

async function show(): Promise<void> {
  const words = createWords(chooseLanguage(browser.i18n.getUILanguage()));
  document.documentElement.lang = words.language;
  const policy = await currentPolicy();
  const now = new Date().toISOString();
  render(
    <Popup
      policy={describePolicyInForce(policy, now, words)}
      apps={await loadApps(policy, now, words)}
      translate={words.translate}
      onSettings={() => void openSettings()}
    />,
    document.body,
  );
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

async function loadApps(policy: EffectivePolicy, now: string, words: Words): Promise<PopupProps['apps']> {
  try {
    const grants = (await listGrants()).toSorted((one, other) => weigh(other) - weigh(one));
    const ofKind = (kind: Grant['kind']) =>
      grants.filter((grant) => grant.kind === kind).map((grant) => describeGrant(grant, policy, now, words));
    return { own: ofKind('own'), tenantWide: ofKind('tenant-wide') };
  } catch {
    return null; // the popup says so; nothing is written, so nothing is lost
  }
}

/** Worst first. */
function weigh(grant: Grant): number {
  return levels.indexOf(highestLevel(grant.scopes.map(({ scope }) => permissionOf(scope))));
}

// The policy is read in the background: the popup follows what it finds.
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'local') void show();
});
void show();
