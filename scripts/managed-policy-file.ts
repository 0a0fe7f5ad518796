import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundChromium } from './find-chromium.ts';
import { acquireLock } from './lock-file.ts';
import { StepError } from './step.ts';

/** Managed keys of the extension as an administrator would push them. */
export type ManagedPolicy = Readonly<Record<string, unknown>>;

export interface PolicyFile {
  /** What to start instead of the browser itself. */
  readonly executable: string;
  /** Replaces the policy of the running browser, which reads it again some seconds later; null removes it. */
  write(policy: ManagedPolicy | null): void;
  remove(): void;
}

/** Where each brand reads machine policy on Linux (chrome/common/chrome_paths.cc, kPolicyPath). */
const policyFolders = {
  chromium: '/etc/chromium/policies/managed',
  'chrome-for-testing': '/etc/opt/chrome_for_testing/policies/managed',
  chrome: '/etc/opt/chrome/policies/managed',
  other: null,
} as const;

/**
 * Gives one browser process a managed policy of its own: a private mount namespace in which the machine's policy folder is ours,
 * or, where the system allows no namespace, a uniquely named file there under a lock. Throws StepError where neither works.
 */
export async function createPolicyFile(browser: FoundChromium, extensionId: string, policy: ManagedPolicy | null): Promise<PolicyFile> {
  const folder = process.platform === 'linux' ? policyFolders[browser.version.brand] : null;
  if (!folder) {
    throw new StepError(
      `Managed policy can be tested on Linux only, not with ${browser.version.text} on ${process.platform}.`,
      'Run this on Linux with Chromium or Chrome for Testing, for example in a Debian container.',
    );
  }
  prepareFolder(folder);
  const own = mkdtempSync(join(tmpdir(), 'consent-lens-policy-'));
  const wrapper = writeWrapper(own, folder, browser.executable);
  if (wrapper) return createWriter(join(own, 'managed'), wrapper, extensionId, policy, () => rmSync(own, { recursive: true, force: true }));

  rmSync(own, { recursive: true, force: true });
  const release = await acquireLock(join(tmpdir(), 'consent-lens-policy.lock'));
  try {
    return createWriter(folder, browser.executable, extensionId, policy, release);
  } catch (error) {
    release();
    throw new StepError(
      `Cannot write a policy file in ${folder} (${error instanceof Error ? error.message : String(error)}), and this system allows no private mount namespace.`,
      'Run the tests as root, or allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1).',
    );
  }
}

/** A folder must be there to be mounted over. */
function prepareFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StepError(
      `${folder} does not exist and cannot be made (${error instanceof Error ? error.message : String(error)}).`,
      `Run once: sudo mkdir -p ${folder}`,
    );
  }
}

/**
 * A script that mounts our folder over the machine's one and becomes the browser, with the same process id. Without root this takes a
 * user namespace, and a second one inside it to be the same user again: the browser refuses its sandbox to user 0. Null where not allowed.
 */
function writeWrapper(own: string, folder: string, executable: string): string | null {
  mkdirSync(join(own, 'managed'));
  const [user, group] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const enter = user === 0 ? 'unshare --mount' : 'unshare --user --map-root-user --mount';
  const leave = user === 0 ? '' : `unshare --user --map-user=${user} --map-group=${group} -- `;
  const write = (name: string, program: string, parameters: string): string => {
    const path = join(own, name);
    const inside = `mount --bind "$0" "$1" && shift && exec ${leave}"$@"`;
    writeFileSync(
      path,
      `#!/bin/sh\nexec ${enter} -- /bin/sh -c '${inside}' ${quote(join(own, 'managed'))} ${quote(folder)} ${quote(program)} ${parameters}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  };
  // Tried with a harmless command first, so that a refusal is seen before a browser depends on it.
  const probe = spawnSync(write('probe', '/bin/true', ''), { encoding: 'utf8', timeout: 10_000 });
  return probe.status === 0 ? write('browser', executable, '"$@"') : null;
}

function createWriter(
  folder: string,
  executable: string,
  extensionId: string,
  first: ManagedPolicy | null,
  cleanUp: () => void,
): PolicyFile {
  const path = join(folder, `consent-lens-${process.pid}-${Date.now()}.json`);
  const write = (policy: ManagedPolicy | null): void => {
    if (!policy) {
      rmSync(path, { force: true });
      return;
    }
    // Written beside and renamed, so that the browser never reads half a file.
    writeFileSync(`${path}.part`, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } }));
    renameSync(`${path}.part`, path);
  };
  write(first);
  return {
    executable,
    write,
    remove: () => {
      write(null);
      cleanUp();
    },
  };
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
