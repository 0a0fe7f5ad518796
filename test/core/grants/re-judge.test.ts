import { expect, test } from 'vitest';
import { type Grant, grantId } from '../../../core/grants/grant.ts';
import { reJudge } from '../../../core/grants/re-judge.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';
import { maliciousApp } from '../decision/facts-samples.ts';
import { contosoApp, fabrikamApp, now, read } from '../policy/policy-samples.ts';
import { mailGrant, second } from './grant-samples.ts';

const other: Grant = { ...mailGrant, clientId: fabrikamApp };
const grants = [mailGrant, other];
const calm = read({});
const block = { apps: [{ clientId: contosoApp, access: 'block' }] };
const judge = (managed: object, before: unknown, list: readonly Grant[] = grants) =>
  reJudge(list, read(managed), now, before, ownCatalogue);

test('only what got worse is named', () => {
  const { judgements } = reJudge(grants, calm, now, {}, ownCatalogue);
  expect(judge(block, judgements).worse).toEqual([grantId(mailGrant)]);
  expect(judge({ existingGrants: 'flag' }, judgements).worse).toHaveLength(2);
});

test('what stays as bad as it was, or gets better, is not', () => {
  const { judgements } = judge(block, {});
  expect(judge(block, judgements).worse).toEqual([]);
  expect(judge({}, judgements).worse).toEqual([]);
  expect(judge(block, judge({}, judgements).judgements).worse, 'and worse again later is').toEqual([grantId(mailGrant)]);
});

test('an app that joins the list of malicious apps got worse than any rule could make it', () => {
  const clientId = maliciousApp;
  const grant = { ...mailGrant, clientId };
  expect(judge({ apps: [{ clientId, access: 'block' }] }, { [grantId(grant)]: 3 }, [grant]).worse).toEqual([grantId(grant)]);
  expect(judge({}, { [grantId(grant)]: 0 }, [{ ...grant, revokedAt: second }]).worse).toEqual([]);
});

test('a grant that was not judged before, and a stored judgement that cannot be read, name nothing', () => {
  for (const before of [undefined, null, 'x', [], { [grantId(mailGrant)]: '0' }, JSON.parse('{"__proto__": {}}')]) {
    expect(judge(block, before).worse).toEqual([]);
  }
});

test('not being able to tell is no change for the worse', () => {
  const unknown: Grant = { ...mailGrant, scopes: [] };
  const { judgements } = judge({}, {});
  expect(judge({}, judgements, [unknown]).worse).toEqual([]);
});
