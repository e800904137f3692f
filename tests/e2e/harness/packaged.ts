import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { isOnVirtualDisplay } from '../../../scripts/setup/display.mjs';
import { findElectron, launchCommand, sandboxArguments } from '../../../scripts/setup/electron.mjs';
import { projectRoot } from '../../../scripts/setup/places.mjs';
import { processTree } from '../../../scripts/setup/process-tree.mjs';
import { start } from '../../../scripts/setup/processes.mjs';

export const packagedFolder = join(projectRoot, 'dist/linux-unpacked');
export const packagedExecutable = join(packagedFolder, 'families-till');

const madeFrom = join(projectRoot, 'dist/made-from');

/** What a package is made from: the build, and how it is packed. */
const sourceOfPackage = (): string => {
  const hash = createHash('sha256');
  for (const file of [
    'out/build-stamp',
    'electron-builder.yml',
    'package.json',
    'scripts/package.mjs',
    'scripts/package/shipped-libraries.mjs',
    'scripts/package/electron-dist.mjs',
    'scripts/package/set-fuses.mjs',
  ]) {
    hash.update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
};

/** Makes the package, once for all tests that look at it. */
export const ensurePackage = async (): Promise<void> => {
  if (existsSync(madeFrom) && readFileSync(madeFrom, 'utf8') === sourceOfPackage()) return;
  const packaging = start(process.execPath, [join(projectRoot, 'scripts/package.mjs')], { stdio: 'ignore' });
  if ((await packaging.ended) !== 0) throw new Error('npm run package failed: run it to see why.');
  writeFileSync(madeFrom, sourceOfPackage());
};

/** The program says on stderr where a debugger may ask; its inspector for Node is off. */
const debuggerOf = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    program.once('exit', (code) => reject(new Error(`The packaged program ended with ${code}: ${said}`)));
  });

/** Playwright may wait for ever for a window that has no page yet when it comes. */
const untilThereIsAPage = async (debuggerUrl: string): Promise<void> => {
  const { host } = new URL(debuggerUrl);
  for (let targets = ''; !targets.includes('app://till/');)
    targets = await (await fetch(`http://${host}/json/list`)).text();
};

export interface Packaged {
  readonly browser: Browser;
  readonly page: Page;
  readonly userData: string;
  readonly pids: () => readonly number[];
  readonly kill: () => Promise<void>;
}

/** What the shell of a user would give it, with more arguments and environment. */
export const spawnPackaged = (
  userData: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): ChildProcess => {
  const { env } = launchCommand(findElectron(), { virtualDisplay: isOnVirtualDisplay() });
  return spawn(packagedExecutable, [...sandboxArguments(), `--user-data-dir=${userData}`, ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

export const killTree = (program: ChildProcess): void => {
  for (const pid of processTree(program.pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
};

/** The packaged program, running, and its first window: through Chromium's own debugger, since Node's is off. */
export const launchPackaged = async (args: readonly string[] = []): Promise<Packaged> => {
  await ensurePackage();
  const userData = mkdtempSync(join(tmpdir(), 'till-packaged-'));
  const program = spawnPackaged(userData, ['--remote-debugging-port=0', ...args]);
  const url = await debuggerOf(program);
  await untilThereIsAPage(url);
  const browser = await chromium.connectOverCDP(url, {
    noDefaults: true,
    timeout: 90_000,
  });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged program has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    browser,
    page,
    userData,
    pids: () => processTree(program.pid ?? 0),
    kill: async () => {
      await browser.close();
      killTree(program);
      rmSync(userData, { recursive: true, force: true });
    },
  };
};
