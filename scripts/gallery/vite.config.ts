import { leanPreact } from '../lean-scripts.ts';

/** The page of the contact sheets, drawn by the same Preact as the extension's; no build of the extension has anything of it. */
export default {
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: { target: 'chrome123', modulePreload: false, assetsInlineLimit: 0, emptyOutDir: true },
  plugins: [leanPreact()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
