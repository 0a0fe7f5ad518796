import type { ProviderId } from '../../oauth/authorization-request.ts';
import { isSignInScope } from '../../permissions/scopes.ts';
import type { Delta } from '../delta.ts';
import type { RiskRule } from './rule.ts';

/**
 * A4: an ordinary product that intruders have used as well after taking over an account, or whose maker was once broken into. A note about the
 * past weighs less than a use that goes on. Knowing who somebody is gives an intruder nothing.
 */
export const dualUse: RiskRule = ({ facts: { app, request }, added }) => {
  if (!reachesData(request.provider, added)) return null;
  const a4 = { rule: 'A4', source: 'catalogue', date: app.note?.date ?? null } as const;
  if (app.class === 'dual-use') return { ...a4, level: 2, because: 'dual-use' };
  return app.note && { ...a4, level: 1, because: app.note.kind };
};

function reachesData(provider: ProviderId, added: Delta['added']): boolean {
  return added === 'unknown' || added.some(({ scope }) => !isSignInScope(provider, scope));
}
