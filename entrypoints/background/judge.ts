/** Brings the facts of one prompt together and judges it. */
import { browser } from 'wxt/browser';
import { type CardPictures, withPictures } from '../../components/card-pictures.ts';
import { type AskedRecord, findAsked } from '../../core/decision/asked-record.ts';
import { decide } from '../../core/decision/decide.ts';
import type { Decision } from '../../core/decision/decision.ts';
import { type DeviceQuestion, deviceQuestionOf, isAnswered } from '../../core/decision/device-question.ts';
import type { Facts, PageFacts, Surroundings } from '../../core/decision/facts.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { type Intervention, intervene } from '../../core/decision/intervention.ts';
import { isQuiet, type QuietRecord, quieten, quietRecordOf } from '../../core/decision/quiet.ts';
import { type Grant, grantFactsFor } from '../../core/grants/grant.ts';
import { isMarkedWrong, type WrongMark, wrongMarkOf } from '../../core/interruptions/wrong-mark.ts';
import type { Judgement } from '../../core/messages.ts';
import type { AuthorizationRequest, Opener, ProviderId } from '../../core/oauth/authorization-request.ts';
import { holdBackAsking } from '../../locales/asked-before.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import { describeWrongMark } from '../../locales/wrong-report.ts';
import { readAsked } from './asked-store.ts';
import { browserWords } from './browser-words.ts';
import { listGrantsOf } from './grant-store.ts';
import { type Interruptions, readInterruptions } from './interruption-store.ts';
import { openPackageFile, readOnce } from './package-file.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import { currentPolicy } from './policy-source.ts';

export interface Judged extends Judgement {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly intervention: Intervention;
  /** What to remember once the person goes on past the card; null where it is shown every time. */
  readonly quiet: QuietRecord | null;
  /** What the person is asked of a device's sign-in; null elsewhere. */
  readonly question: DeviceQuestion | null;
  readonly mark: WrongMark;
}

/** A prompt whose request was never seen: everything about it is unknown. */
const unseenRequest: AuthorizationRequest = {
  provider: 'entra',
  cloud: 'unknown',
  flow: 'code',
  clientId: null,
  otherClientIds: [],
  redirectUri: null,
  redirectHost: null,
  otherRedirectHosts: [],
  scopes: 'unknown',
  resource: null,
  prompt: null,
  responseMode: null,
  tenant: null,
  accountDomain: null,
};

/**
 * `host`: whose page shows the prompt, which tells a personal account whatever the request said; null where only the request was seen.
 * `isPrivate`: nothing of it will be kept, and so no mark is offered. `answered`: what they said yes to on an earlier page of this sign-in.
 */
export async function judge(
  seen: AuthorizationRequest | null,
  page: PageFacts,
  host: ProviderId | null,
  around: { readonly opener: Opener; readonly openerHost?: string | null } & Partial<Surroundings>,
  isPrivate: boolean,
  answered: DeviceQuestion | null = null,
): Promise<Judged> {
  const request = host === 'microsoft-personal' ? { ...(seen ?? unseenRequest), provider: host } : (seen ?? unseenRequest);
  const [policy, grants, earlier, catalogue, words, styles, drawings] = await Promise.all([
    currentPolicy(),
    readGrants(request),
    readEarlier(),
    packagedCatalogue(),
    browserWords(),
    judgedStyles(),
    packagedPictures(),
  ]);
  const facts = gatherFacts(
    {
      ...around,
      request,
      page,
      // Whose account it is, only the page can say: the address is the app's to write.
      grants: grantFactsFor(grants, { ...request, accountDomain: page.accountDomain }),
      policy,
      isAdmin: 'unknown',
      now: new Date().toISOString(),
    },
    catalogue,
  );
  const decision = decide(facts);
  const loud = intervene(decision, facts.policy.mode);
  const quiet = quietRecordOf(facts, decision, loud);
  const question = deviceQuestionOf(facts, decision);
  const isSaid = (quiet && isQuiet(quiet, earlier.quiet)) || (question && isAnswered(question, answered));
  const intervention = isSaid ? quieten(loud) : loud;
  const mark = wrongMarkOf(facts, decision);
  const { version } = browser.runtime.getManifest();
  const wrong = isPrivate ? null : describeWrongMark(facts, decision, isMarkedWrong(earlier.marks, mark), version, words);
  const asked = findAsked(earlier.asked, facts);
  const text = holdBackAsking(describeWarning(facts, decision, intervention, words), asked, facts.policy.orgName, words);
  const warning = { ...withPictures(text, drawings), wrong };
  return { facts, decision, intervention, quiet, question, mark, warning, styles };
}

/** Begins to read what every judgement takes from the package. What cannot be read is met, and told, where it is judged. */
export function prepareToJudge(): void {
  void Promise.allSettled([packagedCatalogue(), browserWords(), judgedStyles(), packagedPictures()]);
}

/** The style sheet of what only a judgement shows (components/tones.css, components/warning/judged.css). */
const judgedStyles = readOnce(async () => (await openPackageFile('judged.css')).text());

/** The `cardPictures` of components/picture-of.ts, as the build writes them. */
const packagedPictures = readOnce(async () => (await (await openPackageFile('pictures.json')).json()) as CardPictures);

/** What cannot be read was never gone past, never marked and never asked for. */
async function readEarlier(): Promise<Pick<Interruptions, 'quiet' | 'marks'> & { readonly asked: readonly AskedRecord[] }> {
  try {
    return { ...(await readInterruptions()), asked: await readAsked() };
  } catch {
    return { quiet: [], marks: [], asked: [] };
  }
}

/** Without the inventory nothing counts as granted before: the prompt is judged as new. */
async function readGrants({ provider, clientId }: AuthorizationRequest): Promise<readonly Grant[]> {
  try {
    return clientId === null ? [] : await listGrantsOf({ provider, clientId });
  } catch {
    return [];
  }
}
