import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeLookup, lookupProviders } from '../../locales/describe-lookup.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';

const words = wordsIn('en');
const titles = (text: string, resource: string, provider = 'entra') =>
  describeLookup({ text, provider, resource }, ownCatalogue, words)?.groups.map(({ title }) => title);

describe('whose names a pasted list holds', () => {
  test.each([
    ['user_impersonation', 'https://management.azure.com', 'entra', 'Do whatever you can do in Azure'],
    ['user_impersonation', ' 797F4846-ba00-4fd7-ba43-dac1f8f63013 ', 'entra', 'Do whatever you can do in Azure'],
    ['Mail.Read', '', 'entra', 'Read all your mail'],
    ['Mail.Read', '  ', 'entra', 'Read all your mail'],
    // Only Microsoft's names belong to one service or another.
    ['repo', 'https://outlook.office.com', 'github', 'Do anything with all your repositories, also the private ones'],
  ])('%s of "%s" at %s', (text, resource, provider, expected) => {
    expect(titles(text, resource, provider)).toEqual([expected]);
  });

  test('a service that nobody knows gives its names no meaning of another', () => {
    for (const resource of ['github', 'graph', 'api://contoso', '/', 'Exchange Online', '__proto__']) {
      const [group] = describeLookup({ text: 'Mail.Read', provider: 'entra', resource }, ownCatalogue, words)?.groups ?? [];
      expect(group?.level, resource).toBe('unknown');
    }
  });

  test('is asked at Microsoft alone', () => {
    expect(lookupProviders(words.translate).filter(({ hasResources }) => hasResources)).toHaveLength(1);
  });
});
