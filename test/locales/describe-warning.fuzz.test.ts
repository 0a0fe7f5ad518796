import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { languages } from '../../locales/translate.ts';
import { maliciousApp, off, type Prompt, unverified } from '../core/decision/facts-samples.ts';
import { describePrompt } from './describe-prompt.ts';

// Hundreds of cards: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** Every text a person would see. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('hostile text', () => {
  const hostile = [
    '\u202Etxt.exe',
    'Micro\u200Bsoft',
    '<img src=x onerror=alert(1)></style>{{app}}',
    '{app} {org} {abilities} $& $1 %s',
    'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306',
    '\ud800 lone \u0000 NUL \u2028 line',
    'ABC\r\nBcc: someone@evil.example',
    '⁨closed⁩ ⁩ open ⁦',
    'x'.repeat(5_000),
    '👨‍👩‍👧‍👦'.repeat(500),
    '   ',
  ];

  /** Whether the isolates in a text are balanced, so that nothing is drawn inside another text. */
  function isBalanced(text: string): boolean {
    let depth = 0;
    for (const mark of text.match(/[\u2068\u2069]/gu) ?? []) {
      depth += mark === '\u2068' ? 1 : -1;
      if (depth < 0) return false;
    }
    return depth === 0;
  }

  const cards = (evil: string) => {
    const page = {
      appName: evil,
      publisherName: evil,
      website: evil,
      createdDate: evil,
      permissionTitles: [evil],
      badge: 'verified' as const,
    };
    const prompts: readonly Prompt[] = [
      { page },
      { page, scopes: null },
      { page, query: 'prompt=admin_consent' },
      { page, clientId: maliciousApp, policy: off },
    ];
    return prompts.flatMap((prompt) => languages.map((language) => describePrompt(prompt, language)));
  };

  test.each(hostile)('in every field comes out clean and in its place (%#)', (evil) => {
    for (const card of cards(evil)) {
      for (const text of textsOf({ ...card, ask: null })) {
        // Joiners stay inside emoji; everything else that hides or reorders is gone.
        expect(text).not.toMatch(/[\u200B\u200E\u200F\u202A-\u202E\u2066\u2067\u2028\p{Cs}\p{Cc}]/u);
        expect(text.length).toBeLessThan(3_000);
        expect(isBalanced(text)).toBe(true);
      }
    }
  });

  test('of the page stands isolated in the headline, the reasons and the acknowledgement', () => {
    const ours = (text: string) => text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '');
    const page = { ...unverified, appName: 'ZQZQ', publisherName: 'ZQZQ', permissionTitles: ['ZQZQ'] };
    const prompts: readonly Prompt[] = [
      { page },
      { page, scopes: 'Mail.Read' },
      { page, scopes: 'ZQZQ.Read' },
      { page, scopes: null },
      { page, clientId: maliciousApp },
      { page, query: 'prompt=admin_consent' },
      { page, scopes: 'Files.Read', policy: off },
      { page, policy: { blockedRedirectHosts: ['contoso.example'] } },
      { page: { ...page, badge: 'verified' }, redirectUri: 'https://zqzq.example/' },
    ];
    for (const prompt of prompts) {
      for (const language of languages) {
        const { acknowledgement, app, headline, reasons, facts, abilities, band } = describePrompt(prompt, language);
        const label = 'label' in acknowledgement ? acknowledgement.label : '';
        const values = facts.map(({ value }) => value);
        const shown = [headline, band, label, app.name, app.detail, ...reasons, ...values, ...abilities.map(({ title }) => title)];
        for (const text of shown) expect(ours(text)).not.toMatch(/ZQZQ/iu);
      }
    }
  });

  test('in an address never breaks the card', () => {
    const parameter = fc.tuple(
      fc.constantFrom('client_id', 'scope', 'redirect_uri', 'resource', 'prompt', 'login_hint', 'response_mode'),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('%F0%9F', 'x://y', 'admin_consent', '.default', `${'a'.repeat(255)}😀`),
      ),
    );
    fc.assert(
      fc.property(fc.array(parameter), fc.string(), fc.constantFrom(...languages), (parameters, tenant, language) => {
        const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Cs}/gu, ''))}`).join('&');
        const prompt = {
          clientId: null,
          scopes: null,
          redirectUri: null,
          query,
          path: `${encodeURIComponent(`x${tenant}`)}/oauth2/v2.0/authorize`,
        };
        const warning = describePrompt({ ...prompt, policy: { ...off, requestEmail: 'it@contoso.example' } }, language);
        expect(warning.headline).not.toBe('');
        for (const text of textsOf(warning)) expect(text).not.toMatch(/[\u202A-\u202E]|undefined/u);
      }),
      { numRuns: 200 },
    );
  });
});
