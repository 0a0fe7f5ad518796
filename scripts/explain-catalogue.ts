/** The two short forms of `npm run explain`: what a bare list of scopes means, and what the lists know of an app. */
import { hasAppLists, lookUpApp } from '../core/apps/look-up-app.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { AppFacts, AppMaker } from '../core/decision/facts.ts';
import type { ProviderId } from '../core/oauth/authorization-request.ts';
import { highestLevel, permissionOf } from '../core/permissions/permission-of.ts';
import { readScopeList } from '../core/permissions/read-scope-list.ts';
import { combinationsIn } from '../core/permissions/set/combinations.ts';
import { displayText } from '../core/text/display-text.ts';
import { describeSet, type SetText } from '../locales/describe-set.ts';
import type { Words } from '../locales/formats.ts';
import { permissionSentence } from '../locales/permission-sentence.ts';

export interface Explanation {
  /** Stable; its vocabulary is that of core/permissions and core/apps. */
  readonly json: object;
  readonly text: string;
}

/** Null where the text holds no scope at all. */
export function explainScopes(
  text: string,
  { provider, resource }: { readonly provider: ProviderId; readonly resource: string | null },
  catalogue: Catalogue,
  words: Words,
): Explanation | null {
  const { scopes, isCut } = readScopeList(text, provider, resource);
  if (scopes.length === 0) return null;
  const permissions = scopes.map((scope) => permissionOf(scope, provider, catalogue));
  const set = describeSet(permissions, provider, catalogue, words);
  return {
    json: {
      provider,
      level: highestLevel(permissions),
      permissions: permissions.map((permission) => {
        const { scope, data, verb, reach, level, duration, adminOnly, providerClass } = permission;
        const { title } = permissionSentence(permission, words.translate);
        return { scope, data, verb, reach, level, duration, adminOnly, providerClass, text: title };
      }),
      groups: set.groups.map(({ title, example, level, scopes: names }) => ({ text: title, example, level, scopes: names })),
      combinations: combinationsIn(permissions).map(({ name }, index) => ({ name, text: set.together[index] })),
      duration: set.duration,
      narrower: set.narrower,
      isCut,
    },
    text: [...linesOf(set, words), ...(isCut ? ['', words.translate('lookup.cut')] : [])].join('\n'),
  };
}

function linesOf(set: SetText, { translate }: Words): readonly string[] {
  return [
    `${translate('ability.title')}:`,
    ...set.groups.map(({ title, example, levelText }) => `  - ${title} [${levelText}]${example === null ? '' : ` ${example}`}`),
    ...(set.rest === null ? [] : [`  ${set.rest}`]),
    '',
    ...set.together,
    set.duration,
    ...set.narrower,
  ];
}

/** What the lists know of a client id; that they know nothing says nothing bad of it. */
export function explainApp(clientId: string, provider: ProviderId, catalogue: Catalogue, words: Words): Explanation {
  const app = lookUpApp(clientId, provider, catalogue);
  const { translate } = words;
  const usual = app.usualScopes === null ? null : app.usualScopes.map((scope) => permissionOf(scope, provider, catalogue));
  const rows = [
    ...(app.name === null ? [] : [displayText(app.name).text]),
    hasAppLists(provider)
      ? translate(`explain.app.${app.class}`)
      : translate('explain.app.noLists', { provider: translate(`provider.${provider}`) }),
    ...(app.maker === null ? [] : [describeMaker(app.maker, words)]),
    ...noteOf(app, words),
    ...(app.reference === null ? [] : [translate('explain.app.reported', { by: app.reference })]),
    ...(app.isReusedClient ? [translate('explain.app.reused')] : []),
    ...(usual === null ? [] : ['', translate('explain.app.usual'), ...linesOf(describeSet(usual, provider, catalogue, words), words)]),
  ];
  return { json: { provider, clientId, ...app }, text: rows.join('\n') };
}

function describeMaker({ name, domains, isSelfDescribed }: AppMaker, { translate }: Words): string {
  const maker = displayText(domains.length === 0 ? name : `${name} (${domains.join(', ')})`).text;
  return translate(isSelfDescribed ? 'explain.app.maker' : 'explain.app.maker.code', { maker });
}

function noteOf({ note, listedSince }: AppFacts, { translate, date }: Words): readonly string[] {
  if (note !== null)
    return [
      note.date === null ? translate(`explain.app.${note.kind}`) : translate(`explain.app.${note.kind}.dated`, { since: date(note.date) }),
    ];
  return listedSince === null ? [] : [translate('explain.app.listed', { since: date(listedSince) })];
}
