import { spawnSync } from 'node:child_process';

/** A step that cannot go on, with what a person can do about it. */
export class StepError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** One line of progress. On standard error, so that a command's own output stays clean. */
export function printStep(text: string): void {
  console.error(`> ${text}`);
}

/** Runs a command without a shell, its output on ours; returns its exit code, 1 where it could not start. */
export function runCommand(command: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  printStep([command, ...parameters].join(' '));
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (error) printStep(error.message);
  return status ?? 1;
}

/** Runs a script's main part: a StepError is told in two lines, anything else as it is; both end with exit code 1. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof StepError) console.error(`\n${error.message}\n${error.advice}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
