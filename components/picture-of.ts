/** Which drawing stands for what. */
import type { Tone } from '../core/decision/intervention.ts';
import { dataCategories } from '../core/permissions/permission.ts';
import type { AbilityText } from '../core/warning.ts';
import type { CardPictures } from './card-pictures.ts';
import { type PictureName, pictures } from './pictures.ts';

const ofAbilities: Partial<Readonly<Record<AbilityText['icon'], PictureName>>> = {
  send: 'send',
  mail: 'mail',
  calendar: 'calendar',
  contacts: 'people',
  directory: 'people',
  groups: 'people',
  teams: 'people',
  files: 'file',
  sites: 'file',
  notes: 'note',
  tasks: 'note',
  chat: 'chat',
  'meetings-calls': 'chat',
  signin: 'person',
  'stay-signed-in': 'clock',
  duration: 'clock',
  'admin-roles': 'key',
  'apps-permissions': 'key',
  'signin-security': 'key',
  unknown: 'question',
};

/** The drawing of what an ability is about. */
export function pictureOf(icon: AbilityText['icon']): PictureName {
  return ofAbilities[icon] ?? 'gear';
}

const ofTones: Readonly<Record<Tone, PictureName>> = {
  calm: 'circle-check',
  info: 'circle-minus',
  caution: 'triangle',
  warn: 'triangle',
  stop: 'octagon',
};

const icons: readonly AbilityText['icon'][] = [...dataCategories, 'send', 'duration'];

/** Every drawing that a card may need. The build writes them into the package, where the worker finds them once a card is drawn. */
export const cardPictures: CardPictures = Object.fromEntries([
  ['source', pictures.info],
  ...Object.entries(ofTones).map(([tone, name]) => [tone, pictures[name]]),
  ...icons.map((icon) => [icon, pictures[pictureOf(icon)]]),
]);
