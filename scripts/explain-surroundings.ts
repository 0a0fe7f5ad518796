/** What `npm run explain` is told of how a prompt was reached and what happened around it. */
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Facts, Surroundings } from '../core/decision/facts.ts';
import { unseenSurroundings } from '../core/decision/surroundings.ts';
import { openers } from '../core/oauth/authorization-request.ts';
import { isForeignSite } from '../core/oauth/foreign-site.ts';
import { openerOf } from '../core/oauth/opener-of.ts';
import { readHost } from '../core/policy/text-formats.ts';
import { findProvider } from '../core/providers/prompt-providers.ts';
import { UsageError } from './explain-files.ts';
import { oneOf } from './explain-words.ts';

/** What the optional broad mode, or the script on the page, would have seen, by the word on the command line. */
const sights = {
  'focus-swap': 'focusSwap',
  'code-copied': 'codeCopiedFromWebPage',
  'answer-carried-off': 'answerCarriedOff',
  'foreign-prompt': 'foreignPrompt',
} as const satisfies Readonly<Record<string, keyof Surroundings>>;
type Sight = keyof typeof sights;
export const sightWords = Object.keys(sights) as readonly Sight[];
export const frames = ['top', 'sub', 'unknown'] as const satisfies readonly Surroundings['frame'][];

interface Told {
  readonly opener?: string | undefined;
  /** The host of the page that led there. */
  readonly from?: string | undefined;
  readonly frame: string;
  readonly saw?: readonly string[] | undefined;
  /** `ERROR@HOST` */
  readonly landed?: string | undefined;
}

export function readSurroundings(
  { opener, from, frame, saw = [], landed }: Told,
  { findRegistrableDomain }: Pick<Catalogue, 'findRegistrableDomain'>,
): Pick<Facts, 'opener' | keyof Surroundings> & { readonly openerHost: string | null } {
  if (opener !== undefined && from !== undefined) throw new UsageError('--from tells what --opener would: give one of them.');
  const openerHost = from === undefined ? null : readHostOf(from, '--from');
  const seen = saw.map((word) => [sights[oneOf(word, sightWords, '--saw')], 'yes'] as const);
  return {
    ...unseenSurroundings,
    ...Object.fromEntries(seen),
    opener: openerHost === null ? oneOf(opener ?? 'unknown', openers, '--opener') : openerOfHost(openerHost),
    openerHost,
    frame: oneOf(frame, frames, '--frame'),
    errorLanding: landed === undefined ? null : readLanding(landed, openerHost, findRegistrableDomain),
  };
}

function openerOfHost(host: string): Facts['opener'] {
  return openerOf({ referrer: `https://${host}/`, site: null }, (origin) => findProvider(origin) !== null);
}

function readLanding(
  text: string,
  openerHost: string | null,
  findRegistrableDomain: Catalogue['findRegistrableDomain'],
): Surroundings['errorLanding'] {
  const [error = '', landedOn = ''] = text.split('@');
  const host = readHostOf(landedOn, '--landed');
  return { error: error.toLowerCase(), host, isForeign: isForeignSite(openerHost, host, findRegistrableDomain) };
}

function readHostOf(text: string, option: string): string {
  const host = readHost(text);
  if (host === null) throw new UsageError(`${option}: "${text}" is no host such as app.contoso.example.`);
  return host;
}
