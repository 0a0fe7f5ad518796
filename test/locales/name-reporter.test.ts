import { expect, test } from 'vitest';
import { isolate } from '../../core/text/isolate.ts';
import { nameReporter } from '../../locales/name-reporter.ts';

test.each([
  ['rhisac.org/threat-intelligence/microsoft-oauth-app-impersonation-leads-to-mfa-phishing', 'rhisac.org'],
  ['github.com/Cyera-Research-Labs/m365-malicious-app-iocs', 'github.com/Cyera-Research-Labs'],
  ['OAuthSentry / mthcht awesome-lists', 'OAuthSentry / mthcht awesome-lists'],
  ['huntress/rogueapps', 'huntress/rogueapps'],
  ['EntraFalcon', 'EntraFalcon'],
])('%s is %s', (reference, expected) => {
  expect(nameReporter(reference)).toBe(isolate(expected));
});
