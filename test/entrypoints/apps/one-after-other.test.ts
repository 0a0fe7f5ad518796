import { expect, test } from 'vitest';
import { oneAfterOther } from '../../../entrypoints/apps/one-after-other.ts';

test('what is asked for during a run is done once more after it, and never at the same time', async () => {
  const ends: (() => void)[] = [];
  const run = oneAfterOther(() => new Promise((resolve) => ends.push(resolve)));
  const first = run();
  const others = [run(), run(), run()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.all([first, ...others]);
  expect(ends).toHaveLength(2);
  void run();
  expect(ends).toHaveLength(3);
});

test('a run that fails is told of, and the next is not lost', async () => {
  let runs = 0;
  const run = oneAfterOther(async () => {
    runs += 1;
    if (runs === 1) throw new Error('the first');
  });
  await expect(run()).rejects.toThrow('the first');
  await run();
  expect(runs).toBe(2);
});
