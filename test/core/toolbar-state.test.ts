import { expect, test } from 'vitest';
import { toolbarState } from '../../core/toolbar-state.ts';

const problem = { path: 'mode', code: 'wrong-type' } as const;

test('a host out of reach comes before a faulty policy, and that before watching', () => {
  expect(toolbarState(['login.example'], [problem])).toEqual({ kind: 'unprotected', hosts: ['login.example'] });
  expect(toolbarState([], [problem, problem])).toEqual({ kind: 'policy-problem', count: 2 });
  expect(toolbarState([], [])).toEqual({ kind: 'watching' });
});
