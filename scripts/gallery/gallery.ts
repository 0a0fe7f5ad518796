/**
 * The gallery: without a name in its address the sheet of all states, with one that state alone; with `names` the list of them. Each stands in a frame of its own, since
 * what is drawn asks for the size of its window.
 */
import { openCatalogue } from '../../core/catalogue/catalogue.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { chooseLanguage } from '../../locales/translate.ts';
import { cardNames, showCard } from './card.ts';
import { drawPage, pageNames } from './pages.tsx';
import { fullPageNames } from './sample-prompts.ts';

/** The same moment in every picture, so that only what changed differs. */
const now = '2026-11-23T12:00:00.000Z';
/** How much smaller than on a screen. */
const scale = 0.5;
/** Of a long list the beginning is enough. */
const tallestList = 1200;

const address = new URLSearchParams(location.search);
const language = chooseLanguage(address.get('lang') ?? 'en');
const name = address.get('state');

if (address.has('names')) listNames();
else if (name === null) void drawSheet(address.get('of') ?? 'cards');
else await drawState(name);

function listNames(): void {
  document.body.textContent = JSON.stringify([...cardNames, ...pageNames]);
  document.body.dataset['ready'] = '';
}

async function drawState(state: string): Promise<void> {
  // Given by scripts/pictures.ts, which packs it from the tables.
  const catalogue = openCatalogue(await (await fetch('catalogue.json')).json(), parseProviderName);
  const draw = cardNames.includes(state) ? showCard : drawPage;
  await draw(state, wordsIn(language), catalogue, now);
  document.body.dataset['ready'] = '';
}

async function drawSheet(of: string): Promise<void> {
  document.body.className = `sheet ${of}`;
  const names = of === 'cards' ? cardNames : pageNames;
  const wholePages = document.createElement('div');
  wholePages.className = 'whole';
  // In the page before its figures: a frame that is moved loads anew.
  document.body.append(wholePages);
  await Promise.all(names.map((state) => addFigure(state, fullPageNames.includes(state) ? wholePages : document.body)));
  document.body.dataset['ready'] = '';
}

async function addFigure(state: string, place: HTMLElement): Promise<void> {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const frame = document.createElement('iframe');
  caption.textContent = state;
  figure.append(caption, frame);
  const [width = widthOf(state), height] = (address.get('window') ?? '').split('x').map(Number).filter(Boolean);
  frame.style.cssText = `width: ${width}px; height: ${height ?? 1400}px; zoom: ${scale}`;
  frame.src = `?${new URLSearchParams({ state, lang: language })}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.append(figure);
  await loaded;
  const inner = frame.contentDocument;
  if (!inner) throw new Error(`The frame of "${state}" cannot be read`);
  // What is drawn after the first frame (the sample of the first run) follows.
  while (inner.body.dataset['ready'] === undefined) await new Promise(requestAnimationFrame);
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  if (height === undefined)
    frame.style.height = `${Math.min(Math.ceil(heightOf(inner)), /apps/.test(state) ? tallestList : Number.POSITIVE_INFINITY)}px`;
}

/** What is drawn stands in the page, or in the card's shadow root with room around it. */
function heightOf({ body }: Document): number {
  const page = body.shadowRoot?.querySelector('.page .body');
  const card = body.shadowRoot?.querySelector('.card');
  const { top, bottom } = (page ?? card ?? body.querySelector('main') ?? body).getBoundingClientRect();
  return card && !page ? bottom - top + 24 : bottom;
}

/** As wide as each stands on a screen, the card with a little of the page around it. */
function widthOf(state: string): number {
  if (state.startsWith('options') || state.startsWith('landed')) return 760;
  if (state.startsWith('welcome') || state.startsWith('apps') || fullPageNames.includes(state)) return 1080;
  return state.startsWith('popup') ? 400 : 520;
}
