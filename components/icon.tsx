/** Line icons on a 24 grid; decoration beside words, never instead of them. */
import type { Tone } from '../core/decision/intervention.ts';
import type { AbilityText } from '../core/warning.ts';

export type IconName =
  | 'mail'
  | 'send'
  | 'calendar'
  | 'people'
  | 'file'
  | 'note'
  | 'chat'
  | 'key'
  | 'clock'
  | 'person'
  | 'gear'
  | 'question'
  | 'shield'
  | 'circle-minus'
  | 'triangle'
  | 'octagon'
  | 'circle-check'
  | 'lock'
  | 'puzzle'
  | 'eye'
  | 'home';

const paths: Readonly<Record<IconName, string>> = {
  mail: 'M3 7.5A2.5 2.5 0 0 1 5.5 5h13A2.5 2.5 0 0 1 21 7.500v9a2.5 2.5 0 0 1-2.5 2.500h-13A2.5 2.5 0 0 1 3 16.500zM3.5 7l8.5 6 8.5-6',
  send: 'M21 3 10.5 13.500M21 3l-6.5 18-4-7.500L3 9.500z',
  calendar:
    'M4 8a2.5 2.5 0 0 1 2.5-2.500h11A2.5 2.5 0 0 1 20 8v9.500a2.5 2.5 0 0 1-2.5 2.500h-11A2.5 2.5 0 0 1 4 17.500zM4 10.500h16M8 3.500v4M16 3.500v4',
  people:
    'M9 11.500a3.250 3.250 0 1 0 0-6.5 3.250 3.250 0 0 0 0 6.500zM3 19.500c.4-3 2.8-5 6-5s5.6 2 6 5M15.5 5.400a3.250 3.250 0 0 1 0 6M17 14.900c2.3.5 3.7 2.2 4 4.6',
  file: 'M3 7.500A2.5 2.5 0 0 1 5.5 5H9l2 2.500h7.500A2.5 2.5 0 0 1 21 10v6.500a2.5 2.5 0 0 1-2.5 2.500h-13A2.5 2.5 0 0 1 3 16.500z',
  note: 'M6 3.500h9l4 4v13H6zM14.5 3.500V8H19M9 12h7M9 16h5',
  chat: 'M4 6.500A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.500v7a2.5 2.5 0 0 1-2.5 2.500H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.500z',
  key: 'M14.5 13.500a4.5 4.5 0 1 0-4-2.500L4 17.500V20h3v-2h2v-2l2.5-2.500M16 8.500v.1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6',
  gear: 'M12 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.1 2.100M16.3 16.300l2.1 2.100M5.6 18.400l2.1-2.100M16.3 7.700l2.1-2.1',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.500a2.5 2.5 0 1 1 3.6 2.200c-.7.4-1.1.9-1.1 1.800M12 16.900v.1',
  shield: 'M12 3l7.5 3v5.500c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.500V6z',
  'circle-minus': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12h8',
  triangle: 'M12 3.5 2.5 20h19zM12 10v4.500M12 17.300v.1',
  octagon: 'M8.3 3h7.400L21 8.300v7.400L15.7 21H8.300L3 15.700V8.300zM12 7.500v5.500M12 16.400v.1',
  'circle-check': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.300l2.8 2.700L16 9.5',
  lock: 'M6.5 11h11A1.5 1.5 0 0 1 19 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3',
  puzzle:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7H9V6a2 2 0 1 1 4 0v1h3.500A1.5 1.500 0 0 1 18 8.500V12h1a2 2 0 1 1 0 4h-1v3.500a1.5 1.500 0 0 1-1.5 1.500h-11A1.5 1.500 0 0 1 4 19.500z',
  eye: 'M2.5 12S6 5.500 12 5.500 21.5 12 21.5 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  home: 'M4 11.500 12 4l8 7.500M6 10v9.500h12V10M10 19.500V14h4v5.500',
};

const abilityIcons: Partial<Readonly<Record<AbilityText['icon'], IconName>>> = {
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

const toneIcons: Readonly<Record<Tone, IconName>> = {
  calm: 'circle-check',
  info: 'circle-minus',
  caution: 'triangle',
  warn: 'triangle',
  stop: 'octagon',
};

export function iconForAbility(icon: AbilityText['icon']): IconName {
  return abilityIcons[icon] ?? 'gear';
}

export function iconForTone(tone: Tone): IconName {
  return toneIcons[tone];
}

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
