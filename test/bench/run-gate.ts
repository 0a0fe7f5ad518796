/** The benchmarks of the gate in both browsers, on the builds in .output, as a table with the control beside each figure. */
import { availableParallelism, loadavg } from 'node:os';
import { type SitesServer, serveSites } from '../sites/serve-sites.ts';
import { openChromium, openFirefox } from './bench-browsers.ts';
import { type BenchBrowser, type GateRow, measureDraws, measureExposure, rowsOf } from './gate.bench.ts';

/** Eight prompts a round: seven shapes, one of them once more from the cache of pages. */
const rounds = 26;
const controlRounds = 2;
const draws = 80;

export async function runGate(): Promise<void> {
  // What is never kept never comes back from the cache of pages in Firefox.
  const sites = await serveSites('no-cache');
  try {
    for (const open of [openChromium, openFirefox]) {
      const rows = await measureGate(sites, open);
      console.log(`\n${['', 'with the extension', 'control: without it', 'n', 'goal'].map(pad).join(' ')}`);
      for (const row of rows) console.log(gateLineOf(row));
      console.log(
        `${availableParallelism()} cores, load ${loadavg()
          .map((load) => load.toFixed(1))
          .join(' ')}`,
      );
    }
  } finally {
    await sites.close();
  }
}

async function measureGate(
  sites: SitesServer,
  open: (sites: SitesServer, hasExtension: boolean) => Promise<BenchBrowser>,
): Promise<readonly GateRow[]> {
  const use = async <Result>(hasExtension: boolean, measure: (browser: BenchBrowser) => Promise<Result>): Promise<Result> => {
    const browser = await open(sites, hasExtension);
    try {
      return await measure(browser);
    } finally {
      await browser.close();
    }
  };
  const measure = (hasExtension: boolean) =>
    use(hasExtension, async (browser) => ({
      name: browser.name,
      drawn: await measureDraws(browser, draws),
      exposure: await measureExposure(browser, sites, hasExtension ? rounds : controlRounds, !hasExtension),
    }));
  const withUs = await measure(true);
  const without = await measure(false);
  return rowsOf(withUs.name, withUs.exposure, without.exposure, withUs.drawn, without.drawn);
}

function gateLineOf({ what, figure, control, n, goal, isMet }: GateRow): string {
  return [what, figure, control, String(n), `${goal} ${isMet === null ? '' : isMet ? 'met' : 'MISSED'}`].map(pad).join(' ');
}

function pad(text: string, column: number): string {
  return text.padEnd([50, 22, 24, 6][column] ?? 0);
}
