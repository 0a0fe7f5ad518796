import { describe, expect, test, vi } from 'vitest';
import { eMClient, maliciousApp } from '../core/decision/facts-samples.ts';
import { explain } from './explain-command.ts';

// Each answer is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('--scopes', () => {
  test('answers with the understanding of the set, and exactly the documented keys', () => {
    const { status, stdout, stderr } = explain('--scopes', 'Mail.Read, Mail.Send offline_access MAIL.READ Files.Read.All', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(['provider', 'level', 'permissions', 'groups', 'combinations', 'duration', 'narrower', 'isCut']);
    expect(answer).toMatchObject({
      provider: 'entra',
      level: 'high',
      permissions: [
        { scope: 'Mail.Read', data: 'mail', verb: 'read', reach: 'mine', level: 'high', text: 'Read all your mail' },
        {},
        {},
        {},
      ],
      groups: [{ text: 'Send mail as you; read all your mail', scopes: ['Mail.Send', 'Mail.Read'] }, { scopes: ['Files.Read.All'] }],
      combinations: [
        { name: 'mail-and-send', text: 'Together: it could run your mailbox while you sleep.' },
        { name: 'all-files-and-lasting' },
      ],
      narrower: [expect.stringContaining('Mail.ReadBasic'), expect.stringContaining('Files.Read')],
      isCut: false,
    });
    expect(stdout).not.toMatch(/[\u2066-\u2069]/u);
  });

  test('tells whose names they are, and speaks Dutch', () => {
    const azure = JSON.parse(
      explain('--scopes', 'user_impersonation offline_access', '--resource', 'https://management.azure.com', '--json').stdout,
    );
    expect(azure.permissions[0]).toMatchObject({
      scope: 'https://management.azure.com/user_impersonation',
      text: expect.stringContaining('Azure'),
    });
    expect(azure.permissions[1]).toMatchObject({ scope: 'offline_access' });
    const google = explain('--scopes', 'https://www.googleapis.com/auth/drive.readonly', '--provider', 'google').stdout;
    expect(google).toContain('files');
    const dutch = explain('--scopes', 'Mail.Read Mail.Send offline_access', '--lang', 'nl').stdout;
    expect(dutch).toContain('postvak beheren terwijl je slaapt');
    expect(dutch).toContain('Veel impact');
  });

  test('says what it does not know, and where it stopped reading', () => {
    const odd = explain('--scopes', `__proto__ constructor Mail\u200B.Read ${'x'.repeat(10_001)}`).stdout;
    expect(odd).toContain('Not in our lists');
    expect(odd).toContain('longer than is read here');
    expect(odd).not.toContain('\u200B');
  });
});

describe('--app', () => {
  test.each([
    [eMClient, 'eM Client', 'says nothing bad'],
    [maliciousApp, '', 'Reported by wiz.io/blog/detecting-malicious-oauth-applications.'],
    ['003a8a54-9d27-41cd-9c28-aec5875a3497', 'Zoho CRM', 'Made by Zoho Corporation Pvt Ltd (zoho.com), by its own statement to Microsoft'],
    ['9e5f94bc-e8a4-4e73-b8be-63364c29d753', 'Thunderbird', 'Made by MZLA / Mozilla (thunderbird.net), going by public source code.'],
    ['04B07795-8ddb-461a-bbee-02f9e1bf7b46', 'Azure CLI', 'own apps'],
    ['00000000-1111-4222-8333-444444444444', '', 'do not know'],
    ['__proto__', '', 'do not know'],
  ])('%s', (id, name, text) => {
    const { status, stdout } = explain('--app', id);
    expect(status).toBe(0);
    expect(stdout).toContain(name);
    expect(stdout).toContain(text);
  });

  test('--json has what the lists hold', () => {
    expect(JSON.parse(explain('--app', eMClient, '--json').stdout)).toMatchObject({
      provider: 'entra',
      clientId: eMClient,
      class: 'dual-use',
      name: 'eM Client',
    });
  });

  const drift = '1084253493764-ipb2ntp4jb4rmqc76jp7habdrhfdus3q.apps.googleusercontent.com';
  test.each([
    [
      'google',
      drift,
      /^Drift Email.*\nA known app\.\nIntruders had the access of its maker; known since 9 August 2025\.\nReported by astrix\.security\//u,
    ],
    ['github', '178C6FC778CCC68E1D6A', /^GitHub CLI\nA known app\.\nPrograms of several makers use this id/u],
    [
      'github',
      'heroku dashboard',
      /^Heroku Dashboard\nA known app\.\nIntruders had the access of its maker; known since 15 April 2022, and over\.\nReported by github\.blog\//u,
    ],
    ['github', drift, /^The lists do not know this id/u],
    ['google', '0123456789ab.apps.googleusercontent.com', /^The lists do not know this id/u],
    ['slack', 'x', /^There is no list of apps at Slack here/u],
  ])('at %s: %s', (provider, id, text) => {
    expect(explain('--app', id, '--provider', provider).stdout.trim()).toMatch(text);
  });
});
