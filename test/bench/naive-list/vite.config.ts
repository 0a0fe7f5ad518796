/** The control's page, to be put beside the built extension's own. */
export default {
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: { target: 'chrome123', modulePreload: false, assetsInlineLimit: 0, emptyOutDir: false, assetsDir: 'naive' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
