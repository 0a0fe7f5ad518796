import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StepError } from './step.ts';

const pollMilliseconds = 200;

/** Takes a lock that one process holds at a time; returns what gives it back. A lock of a process that is gone is taken over. */
export async function acquireLock(path: string, timeoutMilliseconds = 120_000): Promise<() => void> {
  for (let waited = 0; waited < timeoutMilliseconds; waited += pollMilliseconds) {
    if (tryLock(path)) return () => rmSync(path, { force: true });
    await pause(pollMilliseconds);
  }
  throw new StepError(`${path} is held by another run.`, 'Wait until it has ended, or delete the file if no run is active.');
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (!isHolderGone(path)) return false;
  rmSync(path, { force: true });
  return tryLock(path);
}

function isHolderGone(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. Anything else (not ours, or the file just went away) is decided by the next try.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
