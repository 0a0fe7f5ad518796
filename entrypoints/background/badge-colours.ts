import type { Tone } from '../../core/decision/intervention.ts';

/** White text stands on it; it stands on light and dark toolbars. Chosen for contrast: 4.5 with the text, 3 with either toolbar (WCAG 2.2, 1.4.3 and 1.4.11). */
export const badgeText = '#ffffff';

export const badgeColours: Readonly<Record<Tone | 'off', string>> = {
  calm: '#0c8462',
  info: '#4a6ed6',
  caution: '#9f6800',
  warn: '#ca4821',
  stop: '#e11950',
  off: '#697586',
};
