/** Puts into words what a person blocks, or lets through, for themselves: on the settings page and on the card of an app. */
import type { AppEntry, EffectivePolicy } from '../core/policy/effective-policy.ts';
import { isOwnSwitchOff } from '../core/policy/own-lists.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';

export interface OwnListsText {
  readonly title: string;
  /** How many there are. */
  readonly now: string;
  readonly about: string;
  readonly entries: readonly OwnEntryText[];
  /** Whether letting an app through would change anything. */
  readonly canLetThrough: boolean;
}

export interface OwnEntryText {
  readonly kind: 'app' | 'host';
  readonly id: string;
  /** The app's name where it is known, else the id. */
  readonly name: string;
  readonly state: string;
  /** What the button beside it does, said in full. */
  readonly remove: string;
}

type Policy = Pick<EffectivePolicy, 'ownLists' | 'ownKeys' | 'userConsent'>;

/** `nameOf` tells the name that the list of apps has for an id, if it has one. */
export function describeOwnLists(policy: Policy, nameOf: (clientId: string) => string | null, { translate }: Words): OwnListsText {
  const { apps, blockedRedirectHosts: hosts } = policy.ownLists;
  const canLetThrough = isOwnSwitchOff(policy);
  const entry = (kind: OwnEntryText['kind'], id: string, shown: string, state: string): OwnEntryText => {
    const name = isolate(displayText(shown).text);
    return { kind, id, name, state, remove: translate('own.remove', { name }) };
  };
  const count = apps.length + hosts.length;
  return {
    title: translate(canLetThrough ? 'own.title.allow' : 'own.title'),
    now: count === 0 ? translate('own.count.none') : translate('own.count', { count }),
    about: [translate('own.about'), canLetThrough ? translate('own.about.allow') : ''].filter(Boolean).join(' '),
    entries: [
      ...apps.map(({ clientId, access }) => entry('app', clientId, nameOf(clientId) ?? clientId, translate(`own.state.${access}`))),
      ...hosts.map((host) => entry('host', host, host, translate('own.state.host'))),
    ],
    canLetThrough,
  };
}

/** A way to put an app on the list, or to take it off. */
export interface OwnChoiceText {
  /** Null takes it off. */
  readonly access: AppEntry['access'] | null;
  readonly label: string;
  readonly about: string;
  /** Said once it is done. */
  readonly done: string;
}

/** What the card of an app offers: to take it off the list where it is on it, else to put it there. */
export function describeOwnChoices(clientId: string, policy: Policy, { translate }: Words): readonly OwnChoiceText[] {
  const listed = policy.ownLists.apps.find((app) => app.clientId === clientId);
  const choices = listed
    ? [`${listed.access}.end` as const]
    : isOwnSwitchOff(policy)
      ? (['block', 'allow'] as const)
      : (['block'] as const);
  return choices.map((choice) => ({
    access: choice === 'block' || choice === 'allow' ? choice : null,
    label: translate(`card.own.${choice}`),
    about: translate(`card.own.${choice}.about`),
    done: translate(`card.own.${choice}.done`),
  }));
}
