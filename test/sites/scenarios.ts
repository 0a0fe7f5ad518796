/** The demo prompts: one entry per scenario. The app puts the scenario's id before the random part of `state`, so the address needs nothing of ours. */
import { errorCodes } from './entra/error-codes.ts';
import type { PageLanguage } from './permission-texts.ts';

export interface DemoApp {
  readonly name: string;
  readonly host: string;
  readonly clientId: string;
  /** The same app in the numbering of personal accounts; empty where they are not asked for. */
  readonly personalId: string;
  /** Empty: nobody verified the publisher. */
  readonly verifiedPublisher: string;
  readonly website: string;
  /** ISO date; the page writes it the way its language does. */
  readonly createdDate: string;
  readonly isFromOtherTenant: boolean;
  readonly replyUrls: readonly string[];
}

export interface Scenario {
  readonly id: string;
  readonly app: DemoApp;
  /** What the start page says of it; null only for the pages of our own that press Accept by themselves, which nobody meets. */
  readonly story: string | null;
  readonly scopes: readonly string[];
  /** What the sign-in ends with. `admin` is the organisation-wide prompt. */
  readonly ending: 'nothing' | 'consent' | 'admin' | 'straight-through' | 'refused' | 'device';
  /** The number of the error on a page that refuses (`refused`), asks, or answers one who accepts (`consent`); empty where there is none. */
  readonly errorCode: string;
  /** The code that signs a device in (`device`); empty elsewhere. */
  readonly deviceCode: string;
  /** Which of its two layouts the page for the code has. */
  readonly codePage: 'usual' | 'other';
  /** `consumers` and, for an app that asks personal accounts, `v2`: the sign-in for work accounts, which sends a personal one on to its own. */
  readonly endpoint: 'v2' | 'v1' | 'adminconsent' | 'adminconsent-v1' | 'live' | 'consumers';
  /** Which page the prompt is the answer to. `federated`: that of the organisation's own sign-in, on another host. `second-check`: that of a code from the phone. */
  readonly way: 'direct' | 'sign-in' | 'second-check' | 'stay-signed-in' | 'reprocess' | 'federated' | 'app-check';
  /** Null: the language the browser asks for. */
  readonly language: PageLanguage | null;
  /** `replaced`: the page can draw its prompt again, or another app's in its place. */
  readonly arrival: 'at-once' | 'streamed' | 'inserted-late' | 'replaced';
  readonly place: 'tab' | 'popup' | 'frame' | 'blank-frame' | 'srcdoc-frame';
  readonly responseMode: 'query' | 'fragment' | 'form_post';
  readonly offersOrganisationWide: boolean;
  /** How Cancel answers: a script posts the form, or it is a submit button of its own. */
  readonly cancel: 'script' | 'submit';
  /** A page whose own script presses Accept right behind the form, and again in every frame: nobody's real page, the hardest timing. */
  readonly isHurried: boolean;
  /** On an Entra prompt: whether its rows are our own sentences, or Microsoft's own titles, which our tables know. */
  readonly titles: 'own' | 'known';
  /** On a personal account's prompt: which of the two shapes its data has, and what it says was allowed before. */
  readonly pageData: 'raw-scopes' | 'consent-info';
  readonly grantedBefore: readonly string[];
}

const createApp = (name: string, host: string, clientId: string, details: Partial<DemoApp> = {}): DemoApp => ({
  name,
  host,
  clientId,
  personalId: '',
  verifiedPublisher: '',
  website: `https://${host}`,
  createdDate: '2026-10-26',
  isFromOtherTenant: true,
  replyUrls: [`https://${host}/auth`],
  ...details,
});

const inboxTurbo = createApp('Inbox Turbo', 'inbox-turbo.example', '5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
const tailspinNotes = createApp('Tailspin Notes', 'tailspin-notes.example', '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358', {
  verifiedPublisher: 'Tailspin Toys',
  createdDate: '2021-03-09',
});
const adventureTravel = createApp('Adventure Travel', 'adventure-travel.example', 'c93a6e17-48d2-4b0f-8e75-1f6b3d90a2c4', {
  verifiedPublisher: 'Adventure Works',
  createdDate: '2019-06-18',
});
const fabrikamSignIn = createApp('Fabrikam Suppliers', 'fabrikam-sign-in.example', '27d8b1f0-9e34-4c6a-a1b7-5083cd6f4e92', {
  verifiedPublisher: 'Fabrikam',
  createdDate: '2020-11-30',
});
// The second "o" of the first word is Cyrillic (U+043E): a name that looks like another one.
const lookAlike = createApp('Micr\u043Esoft Mail Update', 'mail-update.example', '8d15f7c3-b26e-4a90-93fd-64e0a8c17b2d');
const woodgroveReports = createApp('Woodgrove Reports', 'woodgrove-reports.example', 'f4062ab9-7d53-4e18-8c9b-a0d7e4315f86', {
  verifiedPublisher: 'Woodgrove',
  createdDate: '2022-02-14',
});
// Microsoft Office, a first-party client: NOTICE names the lists it is in.
const office = createApp('Microsoft Office', 'www.office.com', 'd3590ed6-52b3-4102-aeff-aad2292ab01c', {
  verifiedPublisher: 'Microsoft',
  isFromOtherTenant: false,
  replyUrls: ['https://www.office.com/'],
});
// Its sign-in is asked for by a page that it has nothing to do with; the answer goes to this computer, where nothing waits for it.
const azureCli = createApp('Microsoft Azure CLI', 'verify-account.example', '04b07795-8ddb-461a-bbee-02f9e1bf7b46', {
  verifiedPublisher: 'Microsoft',
  isFromOtherTenant: false,
  replyUrls: ['http://localhost:8400/'],
});
const wingtipGames = createApp('Wingtip Games', 'wingtip-games.example', '6c0a9f3e-51d8-4b27-8e94-d3f7a2b615c0', {
  personalId: '000000004C1E57A0',
});
const wingtipDesktop = createApp('Wingtip Launcher', 'wingtip-launcher.example', '000000004c1e57b8', {
  personalId: '000000004C1E57B8',
  replyUrls: ['https://login.live.com/oauth20_desktop.srf'],
});

const createScenario = (id: string, app: DemoApp, scopes: string, story: string | null, details: Partial<Scenario> = {}): Scenario => ({
  id,
  app,
  story,
  scopes: scopes.split(' '),
  ending: 'consent',
  errorCode: '',
  deviceCode: '',
  codePage: 'usual',
  endpoint: 'v2',
  way: 'sign-in',
  language: null,
  arrival: 'at-once',
  place: 'tab',
  responseMode: 'query',
  offersOrganisationWide: false,
  cancel: 'script',
  isHurried: false,
  titles: 'own',
  pageData: 'raw-scopes',
  grantedBefore: [],
  ...details,
});

const mailScopes = 'openid profile offline_access User.Read Mail.Read';

const personalScopes = ['User.Read', 'Mail.Read', 'offline_access'];

const createPersonal = (
  list: readonly (readonly [id: string, app: DemoApp, story: string | null, details: Partial<Scenario>])[],
): readonly Scenario[] =>
  list.map(([id, app, story, details]) => createScenario(id, app, personalScopes.join(' '), story, { endpoint: 'live', ...details }));

/** One and the same prompt, in each shape it takes in real life: no two differ in anything but what they are named for. */
const createShapes = (shapes: readonly (readonly [id: string, shape: string, details: Partial<Scenario>])[]): readonly Scenario[] =>
  shapes.map(([id, shape, details]) => createScenario(id, inboxTurbo, mailScopes, `The mail app’s prompt ${shape}`, details));

export const shapes = createShapes([
  ['mail-direct', 'right away, where you are signed in already', { way: 'direct' }],
  ['mail-reprocess', 'after an account was picked', { way: 'reprocess' }],
  ['mail-second-check', 'after the code from your phone', { way: 'second-check' }],
  ['mail-stay-signed-in', 'after “stay signed in?”', { way: 'stay-signed-in' }],
  ['mail-federated', 'after the sign-in of the organisation itself, on another host', { way: 'federated' }],
  ['mail-v1', 'by the older address, which does not say what is asked', { way: 'direct', endpoint: 'v1' }],
  [
    'mail-known-titles',
    'by that address, in the words of Microsoft itself',
    { way: 'direct', endpoint: 'v1', language: 'en', titles: 'known' },
  ],
  ['mail-english', 'in English', { language: 'en' }],
  ['mail-dutch', 'in Dutch', { language: 'nl' }],
  ['mail-german', 'in German', { language: 'de' }],
  ['mail-french', 'in French', { language: 'fr' }],
  ['mail-japanese', 'in Japanese', { language: 'ja' }],
  ['mail-arabic', 'in Arabic, from right to left', { language: 'ar' }],
  ['mail-streamed', 'arriving in parts', { way: 'direct', arrival: 'streamed' }],
  ['mail-inserted-late', 'drawn late by a script', { way: 'direct', arrival: 'inserted-late' }],
  ['mail-replaced', 'on a page that can draw it again, or ask for another app in its place', { way: 'direct', arrival: 'replaced' }],
  ['mail-popup', 'in a small window', { place: 'popup' }],
  ['mail-framed', 'in a frame', { way: 'direct', place: 'frame' }],
  ['mail-blank-frame', 'in a frame without an address', { way: 'direct', place: 'blank-frame' }],
  ['mail-srcdoc-frame', 'in a frame that holds its page as a text', { way: 'direct', place: 'srcdoc-frame' }],
  ['mail-cancel-submit', 'with another kind of button to say no', { way: 'direct', cancel: 'submit' }],
  ['mail-fragment', 'with its answer behind a # in the address', { way: 'direct', responseMode: 'fragment' }],
  ['mail-form-post', 'with its answer sent as a form', { responseMode: 'form_post' }],
]);

/** Those of another app, or known by a name. */
const ownErrorScenarios: Readonly<Record<string, readonly [id: string, app: DemoApp, scopes: string, way: Scenario['way']]>> = {
  '50105': ['assignment', woodgroveReports, 'openid profile', 'sign-in'],
  // No device is signed in.
  '50199': ['app-check', fabrikamSignIn, 'openid profile email', 'app-check'],
  '90094': ['need-approval', inboxTurbo, mailScopes, 'sign-in'],
  '90095': ['approval-form', tailspinNotes, 'openid profile User.Read Files.Read', 'sign-in'],
  '900941': ['risky', inboxTurbo, mailScopes, 'sign-in'],
};

const errorEndings = {
  refuses: 'refused',
  'request-form': 'refused',
  fails: 'refused',
  'fails-after-accepting': 'consent',
  question: 'straight-through',
} as const;

export const errorScenarios: readonly Scenario[] = Object.entries(errorCodes).map(([errorCode, { page, story }]) => {
  const [id, app, scopes, way] = ownErrorScenarios[errorCode] ?? [`error-${errorCode}`, inboxTurbo, mailScopes, 'direct'];
  // Only an answer by form tells the page that comes back from an answer of the app.
  const responseMode = page === 'fails-after-accepting' ? 'form_post' : 'query';
  return createScenario(id, app, scopes, story, { way, ending: errorEndings[page], errorCode, responseMode });
});

/** The first scenario of an app is the one a request without our `state` gets. */
export const scenarios: readonly Scenario[] = [
  createScenario('mail-unverified', inboxTurbo, mailScopes, 'An unverified app wants to read your mail, even when you are away'),
  createScenario(
    'mail-and-send',
    inboxTurbo,
    `${mailScopes} Mail.Send`,
    'The same app comes back and also wants to send mail in your name',
  ),
  createScenario('files-verified', tailspinNotes, 'openid profile User.Read Files.Read', 'A verified notes app wants to open your files', {
    way: 'direct',
  }),
  createScenario(
    'calendar-verified',
    adventureTravel,
    'openid profile offline_access Calendars.Read',
    'A verified travel app wants to see your calendar',
    {
      way: 'stay-signed-in',
    },
  ),
  createScenario('sign-in-only', fabrikamSignIn, 'openid profile email', 'A supplier’s site only wants to know who you are', {
    way: 'direct',
  }),
  createScenario(
    'look-alike',
    lookAlike,
    'openid profile offline_access Mail.ReadWrite Mail.Send',
    'An app whose name only looks like a well-known one',
  ),
  createScenario(
    'organisation-wide',
    woodgroveReports,
    'https://graph.microsoft.com/Directory.Read.All',
    'An administrator is asked to say yes for everyone',
    {
      ending: 'admin',
      endpoint: 'adminconsent',
    },
  ),
  createScenario(
    'organisation-wide-v1',
    woodgroveReports,
    'https://graph.microsoft.com/Directory.Read.All',
    'The same by the older address, which does not say what is asked',
    { ending: 'admin', endpoint: 'adminconsent-v1' },
  ),
  createScenario(
    'admin-tickbox',
    adventureTravel,
    'openid profile Calendars.Read',
    'An administrator may say yes for everyone by ticking a box',
    {
      offersOrganisationWide: true,
    },
  ),
  ...errorScenarios,
  createScenario('device', inboxTurbo, 'openid', 'Somebody gives you a code to sign in with', {
    way: 'direct',
    ending: 'device',
    deviceCode: 'HXTR4QKPB',
  }),
  createScenario('device-other-layout', inboxTurbo, 'openid', 'The same, on a page of another layout', {
    way: 'direct',
    ending: 'device',
    deviceCode: 'KWDM7ZJNC',
    codePage: 'other',
  }),
  createScenario('first-party', office, 'openid profile', 'Signing in to Microsoft 365 itself: nothing to explain', {
    ending: 'straight-through',
  }),
  createScenario('answer-left-lying', azureCli, 'openid profile', 'A page sends you to sign in, and asks for the address you end up at', {
    ending: 'straight-through',
  }),
  ...createPersonal([
    ['personal-mail', wingtipGames, 'A game wants your personal account’s mail', {}],
    ['personal-direct', wingtipGames, 'The same, where you are signed in already', { way: 'direct' }],
    ['personal-newer', wingtipGames, 'The same, on a page that names the app', { pageData: 'consent-info' }],
    [
      'personal-granted',
      wingtipGames,
      'The game comes back, and wants your calendar too',
      { scopes: [...personalScopes, 'Calendars.Read'], grantedBefore: personalScopes },
    ],
    ['personal-form-post', wingtipGames, 'The same game, its answer sent as a form', { responseMode: 'form_post' }],
    ['personal-desktop', wingtipDesktop, 'A program on your computer wants your personal account’s mail', {}],
    ['personal-consumers', wingtipGames, 'The game asks where most apps do, and only for personal accounts', { endpoint: 'consumers' }],
    ['personal-common', wingtipGames, 'The game asks where most apps do, for any account', { endpoint: 'v2' }],
    ['personal-hurried', wingtipGames, null, { way: 'direct', isHurried: true }],
  ]),
  ...shapes,
  createScenario('hurried-streamed', inboxTurbo, mailScopes, null, { way: 'direct', arrival: 'streamed', isHurried: true }),
  createScenario('hurried-inserted-late', inboxTurbo, mailScopes, null, { way: 'direct', arrival: 'inserted-late', isHurried: true }),
  createScenario('hurried-replaced', inboxTurbo, mailScopes, null, { way: 'direct', arrival: 'replaced', isHurried: true }),
  createScenario('hurried-framed', inboxTurbo, mailScopes, null, { way: 'direct', place: 'frame', isHurried: true }),
  createScenario('hurried-blank-frame', inboxTurbo, mailScopes, null, { way: 'direct', place: 'blank-frame', isHurried: true }),
  createScenario('hurried-srcdoc-frame', inboxTurbo, mailScopes, null, { way: 'direct', place: 'srcdoc-frame', isHurried: true }),
  createScenario('hurried', inboxTurbo, mailScopes, null, { way: 'direct', isHurried: true }),
  createScenario('no-page', adventureTravel, 'openid profile', 'The sign-in answers with no page at all, and the one before it stays', {
    way: 'direct',
    ending: 'nothing',
  }),
];

/** Whether the prompt stands in a frame of the provider's page. */
export function isFramed({ place }: Pick<Scenario, 'place'>): boolean {
  return place !== 'tab' && place !== 'popup';
}

/** Whether a personal account is asked, on its own hosts. */
export function isPersonal({ app }: Pick<Scenario, 'app'>): boolean {
  return app.personalId !== '';
}

/** The scenario of that id; throws where there is none, since only our own code asks. */
export function getScenario(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`There is no scenario "${id}" in test/sites/scenarios.ts`);
  return scenario;
}

/** The scenario a typed code belongs to, or null. */
export function findScenarioByCode(code: string): Scenario | null {
  const plain = code.replace(/[\s-]/gu, '').toUpperCase();
  return scenarios.find(({ deviceCode }) => deviceCode !== '' && deviceCode === plain) ?? null;
}

/** The scenario a request belongs to: named by its state, else the first of its client; null for an unknown client. */
export function findScenario(clientId: string, state: string): Scenario | null {
  const ofClient = scenarios.filter((scenario) => scenario.app.clientId === clientId.toLowerCase());
  return ofClient.find((scenario) => state.startsWith(`${scenario.id}.`)) ?? ofClient[0] ?? null;
}
