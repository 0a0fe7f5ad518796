/** The line drawings, as SVG path data on a 24 grid. Apart from what draws them: the card gets the few it needs with its text. */
import type { Tone } from '../core/decision/intervention.ts';
import type { AbilityText, CardText, WarningText } from '../core/warning.ts';

/** By itself, for the card that comes without a judgement. */
export const triangle = 'M12 3.5 2.5 20h19zM12 10v4.5M12 17.3v.1';

export const pictures = {
  mail: 'M3 7.5A2.5 2.5 0 0 1 5.5 5h13A2.5 2.5 0 0 1 21 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5zM3.5 7l8.5 6 8.5-6',
  send: 'M21 3 10.5 13.5M21 3l-6.5 18-4-7.5L3 9.5z',
  calendar:
    'M4 8a2.5 2.5 0 0 1 2.5-2.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5zM4 10.5h16M8 3.5v4M16 3.5v4',
  people:
    'M9 11.5a3.250 3.250 0 1 0 0-6.5 3.250 3.250 0 0 0 0 6.5zM3 19.5c.4-3 2.8-5 6-5s5.6 2 6 5M15.5 5.4a3.250 3.250 0 0 1 0 6M17 14.9c2.3.5 3.7 2.2 4 4.6',
  file: 'M3 7.5A2.5 2.5 0 0 1 5.5 5H9l2 2.5h7.5A2.5 2.5 0 0 1 21 10v6.5a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16.5z',
  note: 'M6 3.5h9l4 4v13H6zM14.5 3.5V8H19M9 12h7M9 16h5',
  chat: 'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5z',
  key: 'M14.5 13.5a4.5 4.5 0 1 0-4-2.5L4 17.5V20h3v-2h2v-2l2.5-2.5M16 8.5v.1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6',
  gear: 'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.9v.1',
  'circle-minus': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12h8',
  triangle,
  octagon: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.4v.1',
  'circle-check': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.7L16 9.5',
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z',
  lock: 'M6.5 11h11A1.5 1.5 0 0 1 19 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3',
  puzzle:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7H9V6a2 2 0 1 1 4 0v1h3.5A1.5 1.5 0 0 1 18 8.5V12h1a2 2 0 1 1 0 4h-1v3.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 19.5z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1',
  home: 'M4 11.5 12 4l8 7.5M6 10v9.5h12V10M10 19.5V14h4v5.5',
} as const;
export type PictureName = keyof typeof pictures;

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

/** The text with the drawings it needs: of its tone, and of what it lists. */
export function withPictures(text: WarningText): Omit<CardText, 'wrong'> {
  const { tone } = text.intervention;
  return {
    ...text,
    pictures: Object.fromEntries([
      [tone, pictures[ofTones[tone]]],
      ['source', pictures.info],
      ...text.abilities.map((ability) => [ability.icon, pictures[pictureOf(ability.icon)]]),
    ]),
  };
}
