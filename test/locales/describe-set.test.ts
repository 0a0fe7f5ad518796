import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permissionOf } from '../../core/permissions/permission-of.ts';
import { permissionSet } from '../../core/permissions/set/permission-set.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { abilityLines, describeSet, maxLines } from '../../locales/describe-set.ts';
import { languages } from '../../locales/translate.ts';
import { graphPermissions, ownCatalogue, permissionIn } from '../core/catalogue/own-catalogue.ts';

const setOf = (scopes: string, language: 'en' | 'nl' = 'en') =>
  describeSet(scopes.split(' ').map(permissionIn), 'entra', ownCatalogue, wordsIn(language));

const sixteen = `openid User.Read offline_access Mail.ReadWrite Mail.Send Files.ReadWrite.All Sites.Read.All Chat.Read Notes.Read
  RoleManagement.ReadWrite.Directory Group.ReadWrite.All Calendars.ReadWrite Tasks.ReadWrite User.ReadBasic.All PrintJob.ReadBasic Presence.Read`
  .split(/\s+/u)
  .join(' ');

describe('a long list', () => {
  test('is told in six lines, worst first, and what is left out by its kind', () => {
    const set = setOf(sixteen);
    expect(set.groups.map(({ level }) => level)).toEqual(['critical', 'critical', 'high', 'high', 'high', 'high']);
    expect(set.rest).toBe('It is also about: notes; calendars and schedules; tasks and plans; personal details; small things.');
    expect(setOf(sixteen, 'nl').rest).toMatch(/^Het gaat ook over: notities; agenda’s en roosters; .+; kleine dingen\.$/u);
  });

  test('has a line for small things where there is room, before who you are', () => {
    const { groups, rest } = setOf('openid Mail.Read PrintJob.ReadBasic Presence.Read');
    expect(groups.map(({ level }) => level)).toEqual(['high', 'low', 'low']);
    expect(groups[1]?.title).toMatch(/^And small things: /u);
    expect(rest).toBeNull();
  });

  const scopes = fc.array(fc.constantFrom(...graphPermissions.map(({ name }) => name), 'Made.Up'), { maxLength: 60 });
  test.each(languages)('names every kind, in a line or in the sentence after the lines, %s', (language) => {
    const words = wordsIn(language);
    fc.assert(
      fc.property(scopes, fc.integer({ min: 1, max: maxLines }), (asked, room) => {
        const set = permissionSet(asked.map(permissionIn), 'entra');
        const { lines, rest } = abilityLines(set, words, room);
        expect(lines.length).toBeLessThanOrEqual(room);
        const left = set.groups
          .slice(room)
          .map(({ data }) => words.translate(data === 'unknown' ? 'ability.rest.unknown' : `data.${data}`));
        for (const kind of left) expect(rest).toContain(kind);
        if (lines.length < room) expect(rest).toBeNull();
      }),
    );
  });
});

test.each([
  ['chat:write', 'Post messages in its own name', 'Onder eigen naam berichten plaatsen'],
  ['chat:write:bot', 'Post messages in its own name, the old way', 'Onder eigen naam berichten plaatsen, op de oude manier'],
  // Of a classic app, whose scopes are the user's: the name says that this one is not.
  ['user:chat:write:bot', 'Post messages in its own name, the old way', 'Onder eigen naam berichten plaatsen, op de oude manier'],
  ['chat:write.customize', 'Post messages under any name and picture', 'Berichten plaatsen onder elke naam en foto'],
  ['user:chat:write', 'Post messages as you', 'Namens jou berichten plaatsen'],
  ['chat:write:user', 'Post messages as you, the old way', 'Namens jou berichten plaatsen, op de oude manier'],
])('at Slack %s is told in whose name', (scope, english, dutch) => {
  const titles = languages.map((language) => {
    const set = describeSet([permissionOf(scope, 'slack', ownCatalogue)], 'slack', ownCatalogue, wordsIn(language));
    return set.groups[0]?.title;
  });
  expect(titles).toEqual([english, dutch]);
});

describe('what several enable together', () => {
  test.each([
    ['en', 'That is your whole mailbox, as a mail program has it.', 'Together: it could run your mailbox while you sleep.'],
    ['nl', 'Dat is je hele postvak, zoals een mailprogramma dat heeft.', 'Samen: de app kan je postvak beheren terwijl je slaapt.'],
  ] as const)('is said to be together of several alone, %s', (language, one, several) => {
    expect(setOf('EWS.AccessAsUser.All', language).together).toEqual([one]);
    expect(setOf('Mail.Read Mail.Send offline_access', language).together).toEqual([several]);
  });
});
