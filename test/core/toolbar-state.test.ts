import { expect, test } from 'vitest';
import { toolbarState } from '../../core/toolbar-state.ts';

const problem = { path: 'mode', code: 'wrong-type' } as const;

test('a host out of reach comes before apps that got worse, those before a faulty policy, and that before watching', () => {
  expect(toolbarState(['login.example'], [problem], 1)).toEqual({ kind: 'unprotected', hosts: ['login.example'] });
  expect(toolbarState([], [problem], 2)).toEqual({ kind: 'got-worse', count: 2 });
  expect(toolbarState([], [problem, problem], 0)).toEqual({ kind: 'policy-problem', count: 2 });
  expect(toolbarState([], [problem, { path: 'accountDomains', code: 'not-yet-supported' }], 0)).toMatchObject({ count: 1 });
  expect(toolbarState([], [{ path: 'accountDomains', code: 'not-yet-supported' }], 0)).toEqual({ kind: 'watching' });
  expect(toolbarState([], [], 0)).toEqual({ kind: 'watching' });
});
