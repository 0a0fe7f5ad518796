/** Of every line drawing (SVG path data on a 24 grid): decoration beside words, never instead of them. */
export const iconAttributes = {
  class: 'icon',
  width: '20',
  height: '20',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.8',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
