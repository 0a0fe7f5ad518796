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
import { describeProtection } from '../../locales/describe-protection.ts';
import { createWords, type Words } from '../../locales/formats.ts';
import { browserLanguage } from '../background/browser-language.ts';
import { listGrants } from '../background/grant-store.ts';
import { listUnprotectedHosts, requestHosts } from '../background/host-access.ts';
import { currentPolicy } from '../background/policy-source.ts';

/** Set once the browser, or the person there, has refused access. */
let wasRefused = false;

async function show(): Promise<void> {
  const words = createWords(browserLanguage());
  document.documentElement.lang = words.language;
  const [policy, unprotected] = await Promise.all([currentPolicy(), listUnprotectedHosts()]);
  const now = new Date().toISOString();
  render(
    <Popup
      protection={describeProtection(unprotected, wasRefused, words)}
      policy={describePolicyInForce(policy, now, words)}
      apps={await loadApps(policy, now, words)}
      translate={words.translate}
      onProtect={() => void protect(unprotected)}
      onSettings={() => void openSettings()}
    />,
    document.body,
  );
}

/** The worker sees what was given; the popup may be closed by the browser's own question. */
async function protect(hosts: readonly string[]): Promise<void> {
  wasRefused = !(await requestHosts(hosts));
  await show();
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
