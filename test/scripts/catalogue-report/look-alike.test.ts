import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAlikeFigures } from '../../../scripts/catalogue-report/look-alike.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, `../../../catalogue/${name}-apps.tsv`), 'utf8');

describe('lookAlikeFigures', () => {
  const { malicious, firstParty, thirdParty } = lookAlikeFigures({
    firstParty: read('first-party'),
    thirdParty: read('third-party'),
    reported: read('reported'),
  });

  it('finds at least 29 of the malicious apps whose names were published', () => {
    expect(malicious.asked).toBe(38);
    expect(malicious.found, `missed: ${malicious.missed.join(', ')}`).toBeGreaterThanOrEqual(29);
    expect(malicious.missed).toHaveLength(malicious.asked - malicious.found);
  });

  it('never takes a first-party name for an imitation of itself', () => {
    expect(firstParty.asked).toBeGreaterThan(1000);
    expect(firstParty.wrong).toEqual([]);
  });

  it('is seldom wrong about honest third-party apps, and never where their publisher is known', () => {
    expect(thirdParty.asked).toBe(471);
    expect(thirdParty.wrongUnread.length / thirdParty.asked, thirdParty.wrongUnread.join('; ')).toBeLessThan(0.02);
    expect(thirdParty.wrongRead).toEqual([]);
  });

  it('asks about names, and about nothing where there are none', () => {
    const head = 'provider\tid\tname\tclass\tsince\treference\n';
    const figures = lookAlikeFigures({
      firstParty: 'id\tname\towner_tenant\tnative\n1\tSharePoint\t\t\n2\t\t\t\n',
      thirdParty:
        'id\tname\tpublisher\tdomain\tpermissions\n3\tDocuSign\tFabrikam\tfabrikam.example\t\n4\tDocuSign\tDocuSign\tdocusign.com\t\n',
      reported: `${head}microsoft\t5\tMicr0soft\tmalicious\t\tx\nmicrosoft\t6\tContoso\tmalicious\t\tx\nmicrosoft\t7\tAdobe\tdual-use\t\tx\n`,
    });
    expect(figures).toEqual({
      malicious: { asked: 2, found: 1, missed: ['Contoso'] },
      firstParty: { asked: 1, wrong: [] },
      thirdParty: { asked: 2, wrongUnread: ['DocuSign', 'DocuSign'], wrongRead: ['DocuSign'] },
    });
  });
});
