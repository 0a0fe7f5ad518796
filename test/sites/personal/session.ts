import { randomUUID } from 'node:crypto';
import type { Scenario } from '../scenarios.ts';

/** One request of a personal account while its sign-in is under way. */
export interface PersonalSession {
  readonly id: string;
  readonly scenario: Scenario;
  readonly redirectUri: string;
  readonly responseMode: string;
  readonly state: string;
  readonly scopes: readonly string[];
  /** The request as it came, which the prompt's address carries in `ru`. */
  readonly address: string;
}

export interface PersonalSessions {
  add(session: Omit<PersonalSession, 'id'>): PersonalSession;
  get(id: string | null): PersonalSession | null;
}

/** Sessions live in memory, as long as the server does; both hosts share them. */
export function createPersonalSessions(): PersonalSessions {
  const sessions = new Map<string, PersonalSession>();
  return {
    add(session) {
      const added = { ...session, id: randomUUID().replaceAll('-', '') };
      sessions.set(added.id, added);
      return added;
    },
    get: (id) => sessions.get(id ?? '') ?? null,
  };
}
