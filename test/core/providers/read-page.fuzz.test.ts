import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntraPage } from '../../../core/providers/entra-page.ts';
import { consentConfig, pageOf, scriptOf, unknownFacts } from './entra-page-samples.ts';

describe('whatever a page holds', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('ConvergedConsent', '90094', '__proto__', '/common/Consent/Set', 1e9),
  );
  const config = fc.dictionary(fc.constantFrom(...Object.keys(consentConfig), 'sErrorCode', '__proto__', 'constructor'), value);
  const text = fc.record({
    configScript: fc.oneof(
      fc.constant(null),
      fc.string(),
      config.map(scriptOf),
      fc.nat().map((at) => scriptOf(consentConfig).slice(0, at % 700)),
    ),
    pageId: fc.constantFrom(null, 'ConvergedConsent', ''),
    hasAppInfoLink: fc.boolean(),
    hasConsentForm: fc.boolean(),
    orgWideBox: fc.constantFrom('absent', 'offered', 'ticked'),
    language: fc.option(fc.string()),
    isCodePasted: fc.boolean(),
  });

  test('reading it never throws, and its facts can be sent', () => {
    fc.assert(
      fc.property(text, (page) => {
        const facts = readEntraPage(page);
        expect(structuredClone(facts)).toEqual(facts);
        if (facts !== null) expect(Object.keys(facts)).toEqual(Object.keys(unknownFacts));
      }),
      { numRuns: 500 },
    );
  });

  /** What losing a field may turn a kind into: something that claims less. */
  const lesser: Readonly<Record<string, readonly string[]>> = {
    consent: ['consent', 'unreadable', 'sign-in'],
    unreadable: ['unreadable', 'sign-in'],
  };

  test('losing a part of it claims nothing that was not there', () => {
    const keys = Object.keys(consentConfig);
    const page = fc.record({
      publisher: fc.constantFrom('Contoso', '', null),
      lost: fc.subarray(keys),
      pageId: fc.constantFrom(null, 'ConvergedConsent'),
      hasAppInfoLink: fc.boolean(),
      hasConsentForm: fc.boolean(),
      isCut: fc.boolean(),
    });
    fc.assert(
      fc.property(page, ({ publisher, lost, isCut, ...markup }) => {
        const whole = { ...consentConfig, sAppVerifiedPublisherName: publisher };
        const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => !lost.includes(key)));
        const before = readEntraPage(pageOf(whole, markup));
        const script = scriptOf(rest);
        const after = readEntraPage({ ...pageOf(rest, markup), configScript: isCut ? script.slice(0, script.length / 2) : script });
        if (before === null) throw new Error('a whole prompt is always read');
        if (after === null) return; // no prompt is seen, and no claim made
        expect(lesser[before.kind]).toContain(after.kind);
        expect([before.badge, 'unknown']).toContain(after.badge);
        for (const key of ['appName', 'publisherName', 'website', 'createdDate', 'replyUrls', 'permissionTitles'] as const) {
          expect([before[key], null]).toContainEqual(after[key]);
        }
        expect([before.crossTenant, 'unknown']).toContain(after.crossTenant);
      }),
      { numRuns: 500 },
    );
  });
});
