/** The page of the contact sheets; no build of the extension has anything of it. */
export default {
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: { target: 'chrome123', modulePreload: false, assetsInlineLimit: 0, emptyOutDir: true },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
