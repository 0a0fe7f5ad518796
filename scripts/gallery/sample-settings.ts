/** Settings that nobody has. */
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';

export const off = { policyVersion: 3, orgName: 'Contoso', userConsent: 'off', mode: 'enforce', existingGrants: 'flag' };
export const faulty = { ...off, reasonAtRating: 'sometimes', apps: [{ clientId: 7, access: 'allow' }], preferred: ['existingGrants'] };

export const settingsOf = (managed: object, own: OwnSettings, now: string) => {
  const isManaged = Object.keys(managed).length > 0;
  return {
    ...combineSettings(managed, own, { state: isManaged ? 'ready' : 'none', asOf: isManaged ? now : null }),
    managed: { ...managed },
  };
};
