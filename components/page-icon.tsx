/** The line icons that only pages of our own use: apart from the card's, which every sign-in page pays for. */
import { LineIcon } from './icon.tsx';

const paths = {
  shield: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z',
  lock: 'M6.5 11h11A1.5 1.5 0 0 1 19 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3',
  puzzle:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7H9V6a2 2 0 1 1 4 0v1h3.5A1.5 1.5 0 0 1 18 8.5V12h1a2 2 0 1 1 0 4h-1v3.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 19.5z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  home: 'M4 11.5 12 4l8 7.5M6 10v9.5h12V10M10 19.5V14h4v5.5',
} as const;
export type PageIconName = keyof typeof paths;

export function PageIcon({ name }: { readonly name: PageIconName }) {
  return <LineIcon path={paths[name]} />;
}
