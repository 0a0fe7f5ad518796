/** `npm run explain` itself, over every address that was collected and every host of every cloud. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { providers } from '../../core/providers/index.ts';
import { readSeenAddresses } from '../../scripts/judge-addresses.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';

// Each answer is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 3 });

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function explain(address: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/explain.ts', address, '--json'], { cwd: root }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** A whole answer: every sentence filled in, nothing of it on standard error. */
function expectAnswer({ status, stdout, stderr }: Run, request: object): void {
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    permit: expect.stringMatching(/^(allowed|needs-approval|needs-reason|blocked|unknown)$/u),
    risk: expect.any(Number),
    reasons: expect.arrayContaining([{ rule: expect.any(String), text: expect.stringMatching(/^[“\p{Lu}].*\.$/u) }]),
    request,
  });
  expect(stdout).not.toMatch(/undefined|\{\w+\}/u);
}

test.concurrent.each(readSeenAddresses())('$address', async ({ address, provider, flow, clientId }) => {
  expectAnswer(await explain(address), { provider, flow, clientId });
});

test.concurrent.each(providers.entra.hosts)('%s', async (host) => {
  const query = new URLSearchParams({ client_id: contosoApp, response_type: 'code', scope: 'openid Mail.Read' });
  const run = await explain(`https://${host}/common/oauth2/v2.0/authorize?${query}`);
  expectAnswer(run, { provider: 'entra', flow: 'code', clientId: contosoApp, scopes: ['openid', 'Mail.Read'] });
});
