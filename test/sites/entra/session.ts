import { randomUUID } from 'node:crypto';
import type { PageLanguage } from '../permission-texts.ts';
import type { Scenario } from '../scenarios.ts';

/** One authorization request while its sign-in is under way; later addresses carry only `ctx`. */
export interface SignInSession {
  readonly ctx: string;
  readonly scenario: Scenario;
  readonly redirectUri: string;
  readonly responseMode: string;
  readonly state: string;
  readonly scopes: readonly string[];
  readonly language: PageLanguage;
  /** What the page may ask for in place of its prompt (`replaced`); null elsewhere. */
  readonly replacement: SignInSession | null;
}

export interface SessionStore {
  add(session: Omit<SignInSession, 'ctx'>): SignInSession;
  get(ctx: string | null): SignInSession | null;
}

/** Sessions live in memory, as long as the server does. */
export function createSessionStore(): SessionStore {
  const sessions = new Map<string, SignInSession>();
  return {
    add(session) {
      const added = { ...session, ctx: `rQQIAR${randomUUID().replaceAll('-', '')}` };
      sessions.set(added.ctx, added);
      return added;
    },
    get: (ctx) => sessions.get(ctx ?? '') ?? null,
  };
}
