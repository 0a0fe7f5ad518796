import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { writeArrowFunctions } from '../../scripts/arrow-functions.ts';

const rewrite = (body: string) => {
  const code = `(function() {${body}})();`;
  return writeArrowFunctions(code, parseAst(code));
};
const run = (body: string): unknown => new Function(`return ${rewrite(body)}`)();

test('a function becomes an arrow function, and may still be called from above it', () => {
  const body =
    'const early = double(2); return [early, triple(early)]; function double(x) { return x * 2; } function triple(x) { return x * 3; }';
  expect(run(body)).toEqual([4, 12]);
  expect(rewrite(body)).not.toMatch(/function (double|triple)/);
});

test('so do functions inside functions, wherever those stand', () => {
  const body = `const lift = (x) => { return inner(x); function inner(y) { return y + 1; } };
    class Box { open(x) { return inner(x); function inner() { return later(); function later() { return 9; } } } }
    return [lift(1), new Box().open(undefined), [1].map(function (x) { return twice(x); function twice(y) { return y * 2; } })];`;
  expect(run(body)).toEqual([2, 9, [2]]);
  expect(rewrite(body)).not.toMatch(/function (inner|later|twice)/);
});

test('an async function stays one, and what needs its own `this`, `arguments` or to be a generator stays a declaration', async () => {
  const body = `return [wait(1), count(7, 8), [...each()], new Made().x]; async function wait(x) { return await x; }
    function count() { return arguments.length; } function* each() { yield 1; } function Made() { this.x = 5; }`;
  const [waited, ...others] = run(body) as unknown[];
  expect(await waited).toBe(1);
  expect(others).toEqual([2, [1], 5]);
  expect(rewrite(body)).toMatch(/function count.*function\* each.*function Made/s);
});

test('what a body begins with, such as `use strict`, stays its beginning', () => {
  expect(rewrite('"use strict"; function f() { return 1; } return f();')).toMatch(/^\(function\(\) \{\s*"use strict"/);
});
