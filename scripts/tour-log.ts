import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface TourLog {
  /** Tells a stop and takes its picture. */
  stop(page: Page, title: string, seen: string): Promise<void>;
  /** Says whether something is as it should be. */
  expect(what: string, isSo: boolean): void;
  fail(problem: string): void;
  /** The closing line; 0 when all was as it should be, else 1. */
  finish(): number;
}

/** Prints the stops of a tour and keeps count of what was not as it should be. */
export function createTourLog(picturesDir: string): TourLog {
  let stops = 0;
  let problems = 0;
  const note = (isSo: boolean, text: string): void => {
    if (!isSo) problems += 1;
    console.log(`   ${isSo ? 'yes' : 'NO '}  ${text}`);
  };
  return {
    async stop(page, title, seen) {
      stops += 1;
      const file = `${String(stops).padStart(2, '0')}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;
      await page.screenshot({ path: join(picturesDir, file) });
      console.log(`\n${stops}. ${title} (tour/${file})`);
      console.log(
        // Isolates (U+2066 to U+2069) only steer how a page is laid out.
        seen
          .replaceAll(/[\u2066-\u2069]/g, '')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => `   | ${line}`)
          .join('\n'),
      );
    },
    expect: (what, isSo) => note(isSo, what),
    fail: (problem) => note(false, `The tour stopped: ${problem}`),
    finish() {
      console.log(`\n${stops} stops, ${problems === 0 ? 'everything as it should be' : `${problems} not as it should be`}`);
      return problems === 0 ? 0 : 1;
    },
  };
}
