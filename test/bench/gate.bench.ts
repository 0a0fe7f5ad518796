/**
 * Between a prompt being drawn and its Accept being held (P1, P2), and until the card is there (P3): counted and timed by the page itself,
 * in prompts of every shape. The control is the same page in a browser without the extension.
 */
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import type { SitesServer } from '../sites/serve-sites.ts';
import { shareOf } from './median.ts';

/** A browser with one page, whichever kind it is. */
export interface BenchBrowser {
  readonly name: string;
  /** Begins to load; a page that leaves at once is no error. */
  open(address: string): Promise<void>;
  goBack(): Promise<void>;
  /** The value of a function body run in the page; null while the page is between two documents. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface GateRow {
  readonly what: string;
  readonly figure: string;
  readonly control: string;
  readonly n: number;
  readonly goal: string;
  readonly isMet: boolean | null;
}

const shapes = [
  'hurried',
  'hurried-streamed',
  'hurried-inserted-late',
  'hurried-replaced',
  'hurried-framed',
  'hurried-blank-frame',
  'hurried-srcdoc-frame',
] as const;
/** Frames in which the page presses, of each prompt. */
const enoughTries = 20;
const patience = 60_000;

/** What the page's own sampler counted, in this document and its frames. */
const readSampler = `
  const views = [window, ...Array.from(window.frames)].filter((view) => view.tries > 0);
  return JSON.stringify([views.reduce((sum, view) => sum + view.tries, 0), views.reduce((sum, view) => sum + view.free, 0)]);`;

interface Exposure {
  prompts: number;
  tries: number;
  free: number;
  posts: number;
}

/** Opens every shape `rounds` times. With `isControl` nothing is drawn again and nothing comes back: the first prompt is answered at once. */
export async function measureExposure(browser: BenchBrowser, sites: SitesServer, rounds: number, isControl: boolean): Promise<Exposure> {
  const seen: Exposure = { prompts: 0, tries: 0, free: 0, posts: 0 };
  const countPosts = (): number =>
    sites.hits('login.microsoftonline.com', 'POST', '/common/Consent/Set').filter(({ fields }) => fields.get('acceptConsent') === 'true')
      .length;
  for (let round = 0; round < rounds; round++) {
    for (const shape of shapes) {
      const before = countPosts();
      const address = createAuthorizeAddress(getScenario(shape));
      await browser.open(address);
      if (shape === 'hurried-replaced' && !isControl) for (let times = 0; times < 5; times++) await browser.run('draw("same");');
      const [tries, free] = await sample(browser, address, () => countPosts() > before);
      add(seen, tries, free, Math.min(1, countPosts() - before));
      if (shape !== 'hurried' || isControl) continue;
      // The same document once more, from the browser's cache of pages.
      await browser.open('https://inbox-turbo.example/');
      await browser.goBack();
      await browser.run('window.tries = 0; window.free = 0;');
      const [again, freeAgain] = await sample(browser, address, () => countPosts() > before);
      add(seen, again, freeAgain, Math.min(1, countPosts() - before));
    }
  }
  return seen;
}

function add(seen: Exposure, tries: number, free: number, posts: number): void {
  seen.prompts++;
  seen.tries += tries;
  seen.free += free;
  seen.posts += posts;
}

/** A prompt is over once the server has its answer: then a press got through. */
async function sample(browser: BenchBrowser, address: string, isOver: () => boolean): Promise<readonly [tries: number, free: number]> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (isOver()) return [1, 1];
    // The page before it may have led on at the same moment, and that is where the browser went.
    const host = await browser.run('return location.host');
    if (host !== null && host !== new URL(address).host && !isOver()) await browser.open(address);
    const text = await browser.run(readSampler);
    const [tries = 0, free = 0]: readonly number[] = typeof text === 'string' ? JSON.parse(text) : [];
    if (tries >= enoughTries) return [tries, free];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(
    `${browser.name}: at ${await browser.run('return location.href + document.title')} the page did not press ${enoughTries} times in ${patience} ms`,
  );
}

/**
 * On one page, again and again: its prompt is taken out, with all that names it, and another one is put in. Every other time it is pressed in
 * the same task: once as a press begins (held, and nothing is drawn) and once as it ends (the card is drawn at once). Else the page waits
 * for the card that comes with the judgement. Times in milliseconds. The form never leaves, so the control stays on the page too.
 */
const drawAndPress = `
  const form = document.getElementById('consentForm');
  if (!form || window.draws) return 'not ready';
  window.draws = [];
  const place = form.parentElement;
  const markup = form.outerHTML;
  const data = [...document.scripts].find((script) => script.textContent.includes('$Config=')).textContent;
  const nextFrame = () => new Promise(requestAnimationFrame);
  const hosts = () => document.querySelectorAll('html > div').length;
  const press = (type) => {
    const start = performance.now();
    const isFree = document.getElementById('idSIButton9').dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    return [performance.now() - start, isFree];
  };
  document.querySelector('meta[name="PageID"]').remove();
  document.addEventListener('submit', (event) => event.preventDefault());
  (async () => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const script of document.scripts) if (script.textContent.includes('$Config=')) script.remove();
      document.getElementById('consentForm').remove();
      while (hosts() > 0) await nextFrame();
      const times = [await nextFrame()];
      for (let count = 0; count < 8; count++) times.push(await nextFrame());
      const frame = times.slice(1).map((time, index) => time - times[index]).sort((one, other) => one - other)[4];
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', textContent: data });
      const isPressed = round % 2 === 0;
      place.append(script);
      // Another request each time, so that it is another prompt.
      place.insertAdjacentHTML('beforeend', markup.replace(/name="ctx" value="[^"]*"/, 'name="ctx" value="c' + Math.random() + '"'));
      const [held, isBeginFree] = isPressed ? press('pointerdown') : [0, false];
      const [attached, isClickFree] = isPressed ? press('click') : [0, false];
      let until = 0;
      while (hosts() === 0 && until < 30) {
        await nextFrame();
        until++;
      }
      // At the frame in which it is there: is it what a press would meet?
      await nextFrame();
      const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      window.draws.push({ isPressed, isFree: isBeginFree || isClickFree, held, attached, frame, until, isOnTop: top !== null && top.matches('html > div') });
    }
    window.isDone = true;
  })();
  return 'started';`;

interface Draw {
  readonly isPressed: boolean;
  readonly isFree: boolean;
  /** From the insertion until the beginning of a press was held. */
  readonly held: number;
  /** How long the end of the press took: the card is drawn in it. */
  readonly attached: number;
  readonly frame: number;
  /** Frames until the card was there. */
  readonly until: number;
  readonly isOnTop: boolean;
}

export async function measureDraws(browser: BenchBrowser, rounds: number): Promise<readonly Draw[]> {
  await browser.open(createAuthorizeAddress(getScenario('mail-direct')));
  const end = Date.now() + rounds * 5_000 + patience;
  while ((await browser.run(drawAndPress.replace('ROUNDS', String(rounds)))) !== 'started' && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  while (Date.now() < end) {
    const text = await browser.run('return window.isDone ? JSON.stringify(window.draws) : "";');
    if (typeof text === 'string' && text !== '') return JSON.parse(text) as readonly Draw[];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${browser.name}: the page did not draw its prompts`);
}

export function rowsOf(
  name: string,
  withUs: Exposure,
  without: Exposure,
  draws: readonly Draw[],
  control: readonly Draw[],
): readonly GateRow[] {
  const pressed = draws.filter(({ isPressed }) => isPressed);
  const awaited = draws.filter(({ isPressed }) => !isPressed);
  const ofControl = control.filter(({ isPressed }) => isPressed);
  const p95 = (all: readonly Draw[], key: 'held' | 'attached' | 'until'): number =>
    shareOf(
      all.map((draw) => draw[key]),
      0.95,
    );
  const frame = shareOf(
    control.map((draw) => draw.frame),
    0.5,
  );
  const milliseconds = (all: readonly Draw[], key: 'held' | 'attached'): string => {
    const times = all.map((draw) => draw[key]);
    return `${shareOf(times, 0.5).toFixed(2)}, ${shareOf(times, 0.95).toFixed(2)} ms`;
  };
  return [
    {
      what: `${name}: presses that nothing stopped`,
      figure: `${withUs.free} of ${withUs.tries}`,
      control: `${without.posts} of ${without.prompts} prompts lost`,
      n: withUs.prompts,
      goal: 'P1: 0 tasks, 0 frames',
      isMet: withUs.free === 0 && without.posts === without.prompts,
    },
    {
      what: `${name}: answers that reached the server`,
      figure: String(withUs.posts),
      control: String(without.posts),
      n: withUs.prompts,
      goal: 'P1: 0',
      isMet: withUs.posts === 0,
    },
    {
      what: `${name}: drawn prompt, press held after: median, p95`,
      figure: milliseconds(pressed, 'held'),
      control: milliseconds(ofControl, 'held'),
      n: pressed.length,
      goal: `P2: ≤ 6 % of a frame of ${frame.toFixed(1)} ms`,
      isMet: p95(pressed, 'held') <= frame * 0.06 && pressed.every(({ isFree }) => !isFree) && ofControl.every(({ isFree }) => isFree),
    },
    {
      what: `${name}: card attached by a held press: median, p95`,
      figure: milliseconds(pressed, 'attached'),
      control: milliseconds(ofControl, 'attached'),
      n: pressed.length,
      goal: 'P3: ≤ 4 ms',
      isMet: p95(pressed, 'attached') - p95(ofControl, 'attached') <= 4,
    },
    {
      what: `${name}: frames until the judged card, p95`,
      figure: String(p95(awaited, 'until')),
      control: 'no card',
      n: awaited.length,
      goal: 'P3: ≤ 3, warm worker',
      isMet: p95(awaited, 'until') <= 3,
    },
    {
      what: `${name}: cards on top in the frame they came in`,
      figure: `${draws.filter(({ isOnTop }) => isOnTop).length} of ${draws.length}`,
      control: `${control.filter(({ isOnTop }) => isOnTop).length} of ${control.length}`,
      n: draws.length,
      goal: 'P3: 100 %',
      isMet: draws.every(({ isOnTop }) => isOnTop),
    },
  ];
}
