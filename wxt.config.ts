import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { cardPictures } from './components/picture-of.ts';
import { managedSchema } from './core/policy/managed-schema.ts';
import { askedHosts } from './core/providers/account-pages/account-pages.ts';
import { promptHosts } from './core/providers/prompt-providers.ts';
import { messages } from './locales/all-languages.ts';
import { browserMessages, checkLocales } from './locales/check-locales.ts';
import { oldestFirefox } from './scripts/find-firefox.ts';
import { leanPreact, minifyAgain } from './scripts/lean-scripts.ts';
import { compressCatalogue, packCatalogue } from './scripts/pack-catalogue.ts';

/**
 * The public half of a key whose private half was thrown away. It gives development and test builds a fixed id
 * (so that a managed policy can name it); the store gives its own, so the store build leaves it out.
 */
const developmentKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhB5p8ke2pfbhgiMTp2S72bNlc7lw38lO4C6IBP9R+iIl66WlwdIQhq3gI9cbD6Liuf2WJPYSOPDjOjss0OFHekvQIErEHXxPqYS6E/Z9JlGG8/i9bvZqHoG0+8feV//ptk/xMYPTC0RJer8dXDKkcWCWikK6u/MwspOnbXeFpCNpScq1thMJJH+h7OoeBvhrLwzPYupOoQlk7UckSArS9IUJBZfSK4WdPnDbbOPPIm0lqK1vATdFDyKm2KiayPo54OPMyjujql0KwygGIzFnCCNNdmWESl0X3D8wvYMiDMTE9lPRPEpn8LU6P4MaVqJjSGoonZpnlWXQ8A0giQ6r0QIDAQAB';
/** `CONSENT_LENS_STORE=1 npm run build` makes the package for a store; .output/chrome-mv3 then has no key. */
const isStoreBuild = process.env['CONSENT_LENS_STORE'] === '1';

/** Nothing is loaded from anywhere but the package itself, and no string becomes markup. */
const extensionPagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const chromeManifest = {
  // matchOriginAsFallback for registered scripts came with 119; style sheets are built for 123.
  minimum_chrome_version: '123',
  storage: { managed_schema: 'managed-schema.json' },
  // Left out, the key would let every other extension send messages.
  externally_connectable: { ids: [] },
  ...(isStoreBuild ? {} : { key: developmentKey }),
};
const firefoxManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'consent-lens@consent-lens.example',
      strict_min_version: `${oldestFirefox}.0`,
      data_collection_permissions: { required: ['none'] },
    },
  },
};

export default defineConfig({
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  manifestVersion: 3,
  // Elsewhere for the comparison of two builds (scripts/check-builds.ts).
  outDir: process.env['CONSENT_LENS_OUT'] ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Why each: docs/permissions.md.
    permissions: ['storage', 'scripting', 'webRequest'],
    // Asked for by a button, one site at a time; nothing there is read before.
    optional_host_permissions: askedHosts.map((host) => `https://${host}/*`),
    host_permissions: promptHosts.map((host) => `https://${host}/*`),
    content_security_policy: { extension_pages: extensionPagePolicy },
    ...(browser === 'firefox' ? firefoxManifest : chromeManifest),
  }),
  hooks: {
    'build:before': () => checkLocales(),
    'build:publicAssets': (wxt, files) => {
      files.push({ relativeDest: 'managed-schema.json', contents: `${JSON.stringify(managedSchema(), null, 2)}\n` });
      for (const [language, browserSentences] of Object.entries(browserMessages())) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: `${JSON.stringify(browserSentences, null, 2)}\n` });
      }
      for (const [language, sentences] of Object.entries(messages)) {
        files.push({ relativeDest: `words/${language}.json`, contents: JSON.stringify(sentences) });
      }
      // Sent along with each judgement.
      files.push({
        relativeDest: 'judged.css',
        contents: ['components/tones.css', 'components/warning/judged.css'].map((path) => readFileSync(path, 'utf8')).join('\n'),
      });
      // The licences of what is in the package ask to come with it.
      for (const name of ['LICENSE', 'NOTICE']) files.push({ relativeDest: name, contents: readFileSync(name, 'utf8') });
      files.push({ relativeDest: 'pictures.json', contents: JSON.stringify(cardPictures) });
      // The hook takes texts and paths; this is neither.
      const packed = join(wxt.config.wxtDir, 'catalogue.json.gz');
      writeFileSync(packed, compressCatalogue(packCatalogue()));
      files.push({ relativeDest: 'catalogue.json.gz', absoluteSrc: packed });
    },
  },
  vite: () => ({
    // Trusted Types: the preload helper and the polyfill of modules write markup, and an extension needs neither.
    // Written out for the browsers the manifest asks for, not for older ones.
    build: { modulePreload: false, target: 'chrome123', cssTarget: 'chrome123' },
    plugins: [leanPreact(), minifyAgain()],
    // The card's own way of drawing has no other form for development (components/elements/jsx-runtime.ts).
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  }),
});
