import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLookAlike, type Publisher } from '../../../core/apps/look-alike.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const unknown: Publisher = { name: null, domain: null, isVerified: false, isFirstParty: false };
const found = (name: string | null, publisher = unknown) => findLookAlike(ownCatalogue.readName(name), publisher);

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
    ['M i c r o s o f t', 'looks-like', 'Microsoft'],
    ['D.o.c.u.S.i.g.n', 'looks-like', 'DocuSign'],
    ['Adobe™ Sign', 'looks-like', 'Adobe'],
    ['Microsoft Corporation', 'looks-like', 'Microsoft'],
    ['Outlook.com', 'looks-like', 'Outlook'],
    ['DocuSign v2', 'looks-like', 'DocuSign'],
    ['ТЕАМЅ', 'looks-like', 'Microsoft Teams'],
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
    'A B C D',
    'Contoso™ for Outlook',
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
    expect(found(null)).toBeNull();
  });

  it('never throws, and ends quickly on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => void found(name)),
      { numRuns: 2000 },
    );
    expect(() => found('for '.repeat(500_000))).not.toThrow();
  });
});
