import { describe, expect, it } from 'vitest';
import type { Level } from '../../core/permissions/permission.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { permissionSentence } from '../../locales/permission-sentence.ts';
import { languages } from '../../locales/translate.ts';
import { everyPermission } from '../core/catalogue/own-catalogue.ts';

const known = everyPermission();
const steps: readonly Level[] = ['low', 'medium', 'high', 'critical'];

describe.each(languages)('titles of the permissions that the tables know, %s', (language) => {
  const { translate } = wordsIn(language);
  const titled = known.map((permission) => ({ ...permission, title: permissionSentence(permission, translate).title }));

  it('say what each gives', () => {
    const unknown = translate('permission.unknown', { scope: '' }).slice(-20);
    expect(titled.filter(({ title, level }) => level === 'unknown' || title.endsWith(unknown)).map(({ scope }) => scope)).toEqual([]);
  });

  it('never call things that are two levels apart the same', () => {
    const levelsOf = new Map<string, readonly number[]>();
    for (const { title, level } of titled) levelsOf.set(title, [...(levelsOf.get(title) ?? []), steps.indexOf(level)]);
    const apart = [...levelsOf].filter(([, levels]) => Math.max(...levels) - Math.min(...levels) > 1).map(([title]) => title);
    expect(apart).toEqual([]);
  });

  it('never begin with seeing where the level is critical, but for what is taken by reading it', () => {
    const seeing = language === 'en' ? /^(See\b|Read\b(?!.*\bchange\b))/u : /^(Zien|Lezen) (?!.*\bwijzigen\b)|^[^,]*\b(zien|lezen)$/u;
    const secrets =
      /^(BitlockerKey|DeviceLocalCredential)\.Read\.All$|Code\.AccessAzureKeyvault\.All$|^(user:)?discovery:read$|\/chat\.app\.all\.messages/u;
    const mild = titled.filter(({ scope, level, title }) => level === 'critical' && seeing.test(title) && !secrets.test(scope));
    expect(mild.map(({ scope }) => scope)).toEqual([]);
  });
});
