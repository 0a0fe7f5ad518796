/** What `npm run explain` answers, over every address that was collected and every host of every cloud. */
import { expect, test } from 'vitest';
import { providers } from '../../core/providers/index.ts';
import { explain } from '../../scripts/explain-command.ts';
import { readSeenAddresses } from '../../scripts/judge-addresses.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';

/** A whole answer: every sentence filled in. */
function expectAnswer(address: string, request: object): void {
  const answer = explain([address, '--json']);
  expect(JSON.parse(answer)).toMatchObject({
    permit: expect.stringMatching(/^(allowed|needs-approval|needs-reason|blocked|unknown)$/u),
    risk: expect.any(Number),
    reasons: expect.arrayContaining([
      expect.objectContaining({ rule: expect.any(String), text: expect.stringMatching(/^[“\p{Lu}].*\.$/u) }),
    ]),
    request,
  });
  expect(answer).not.toMatch(/undefined|\{\w+\}/u);
}

test.each(readSeenAddresses())('$address', ({ address, provider, flow, clientId }) => {
  expectAnswer(address, { provider, flow, clientId });
});

test.each(providers.entra.hosts)('%s', (host) => {
  const query = new URLSearchParams({ client_id: contosoApp, response_type: 'code', scope: 'openid Mail.Read' });
  expectAnswer(`https://${host}/common/oauth2/v2.0/authorize?${query}`, {
    provider: 'entra',
    flow: 'code',
    clientId: contosoApp,
    scopes: ['openid', 'Mail.Read'],
  });
});
