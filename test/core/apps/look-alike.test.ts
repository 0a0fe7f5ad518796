import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFirstPartyApps } from '../../../core/apps/first-party-apps.ts';
import { findLookAlike, type Publisher } from '../../../core/apps/look-alike.ts';
import { maliciousApps } from '../../../core/apps/malicious-apps.ts';
import { knownAppNames } from './known-app-names.ts';

const unknown: Publisher = { name: null, domain: null, isVerified: false, isFirstParty: false };
const found = (name: string, publisher = unknown) => findLookAlike(name, publisher);

describe('findLookAlike', () => {
  it.each([
    ['ShaгePoint Online', 'mixed-alphabets', 'SharePoint'], // golden vector 32
    ['Мicrosoft Teams', 'mixed-alphabets', 'Microsoft Teams'],
    ['Αdobe', 'mixed-alphabets', 'Adobe'],
    ['Fаbrikam', 'mixed-alphabets', null],
    ['Share\u200BPoint', 'looks-like', 'SharePoint'],
    ['Fabri\u2060kam', 'looks-like', null],
    ['Fabrikam \u202Etfosorcim', 'looks-like', null],
    ['0ffice', 'looks-like', 'Microsoft 365'],
    ['0365 Access', 'looks-like', 'Microsoft 365'],
    ['Micr0soft', 'looks-like', 'Microsoft'],
    ['𝐌icrosoft', 'looks-like', 'Microsoft'],
    ['Rnicrosoft', 'looks-like', 'Microsoft'],
    ['docsign', 'looks-like', 'DocuSign'],
    ['Dropobx', 'looks-like', 'Dropbox'],
    ['OneDrive for Business', 'looks-like', 'OneDrive'],
    ['OneDrive for Microsoft Teams', 'looks-like', 'OneDrive'],
    ['Microsoft Security Update', 'looks-like', 'Microsoft'],
    ['Adobe Drive X', 'looks-like', 'Adobe'],
  ])('finds %j', (name, kind, brand) => {
    expect(found(name)).toEqual({ kind, brand });
  });

  it.each([
    'Contoso for Microsoft Teams',
    'Contoso voor Outlook',
    'Contoso Teams Connector',
    'Яндекс Почта',
    'Мой Outlook',
    'Office助手',
    'LINE WORKS カレンダー',
    '네이버 Mail',
    'Team',
    'Beams',
    'Room',
    'Email',
    'Inbox Turbo',
    'Café Agenda',
    'می\u200Cخواهم',
    '❤\uFE0F Fabrikam',
    'Mail Client',
    '365',
    '',
    ' ',
    '\u0301',
  ])('leaves %j alone', (name) => {
    expect(found(name)).toBeNull();
  });

  it('leaves a brand to its own publisher: by domain, or by a verified name', () => {
    expect(found('Adobe Acrobat', { ...unknown, domain: 'adobe.com' })).toBeNull();
    expect(found('Adobe Acrobat', { ...unknown, domain: 'sign.adobe.com' })).toBeNull();
    expect(found('Adobe Acrobat', { ...unknown, name: 'Adobe Inc.', isVerified: true })).toBeNull();
    expect(found('SharePoint', { ...unknown, isFirstParty: true })).toBeNull();
    expect(found('Adobe Acrobat', { ...unknown, name: 'Adobe Inc.' })).not.toBeNull();
    expect(found('Adobe Acrobat', { ...unknown, domain: 'notadobe.com' })).not.toBeNull();
    expect(found('Adobe Acrobat', { ...unknown, name: 'Fabrikam', isVerified: true, domain: 'fabrikam.example' })).not.toBeNull();
  });

  it('says nothing where there is no name', () => {
    expect(findLookAlike(null, unknown)).toBeNull();
  });

  it('finds at least 29 of the malicious apps whose names were published', () => {
    const names = [...maliciousApps.values()].filter((name) => name !== null);
    const missed = names.filter((name) => found(name) === null);
    expect(names.length - missed.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(29);
  });

  it('never takes a first-party name for an imitation of itself', () => {
    const microsoft = { name: 'Microsoft Corporation', domain: 'microsoft.com', isVerified: true, isFirstParty: false };
    const names = [...listFirstPartyApps()].flatMap(({ name }) => name ?? []);
    expect(names.length).toBeGreaterThan(1000);
    expect(names.filter((name) => found(name, microsoft) !== null)).toEqual([]);
    expect(names.filter((name) => found(name)?.kind === 'mixed-alphabets')).toEqual([]);
  });

  it('is seldom wrong about honest third-party apps', () => {
    const asked = knownAppNames.map(({ name, publisher, domain, isCertified }) => ({
      name,
      whenUnread: found(name),
      whenRead: found(name, { name: publisher, domain, isVerified: isCertified, isFirstParty: false }),
    }));
    const wrongUnread = asked.filter(({ whenUnread }) => whenUnread).map(({ name }) => name);
    const wrongRead = asked.filter(({ whenRead }) => whenRead).map(({ name }) => name);
    const share = (part: number) => `${((part / asked.length) * 100).toFixed(1)} %`;
    process.stdout.write(
      `look-alike, false rate on ${asked.length} known names: publisher unread ${share(wrongUnread.length)} (${wrongUnread.join('; ')}), ` +
        `publisher read ${share(wrongRead.length)}\n`,
    );
    expect(asked.length).toBeGreaterThan(450);
    expect(wrongUnread.length / asked.length).toBeLessThan(0.03);
    expect(wrongRead.length / asked.length).toBeLessThan(0.01);
  });

  it('never throws, and ends quickly on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => void found(name)),
      { numRuns: 2000 },
    );
    expect(() => found('for '.repeat(500_000))).not.toThrow();
  });
});
