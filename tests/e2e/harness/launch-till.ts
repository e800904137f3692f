import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { isOnVirtualDisplay } from '../../../scripts/setup/display.mjs';
import { findElectron, launchCommand, sandboxArguments } from '../../../scripts/setup/electron.mjs';
import { processTree } from '../../../scripts/setup/process-tree.mjs';
import type { Pos } from '../../../shared/contract/page';
import { showIfFailed } from './failed-test';
import { sizeWindows } from './window-size';

export interface TillOptions {
  /** The ledger to open; by default one in the user's data folder. */
  readonly ledger?: string;
  /** The language of the screens; by default what the ledger says, and Arabic in a new one. */
  readonly locale?: 'ar' | 'en';
  /** More arguments for the program. */
  readonly args?: readonly string[];
  /** More for its environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The user's data folder, kept when the till closes; by default a new one, deleted then. */
  readonly userData?: string;
}

/** The real program, running. */
export interface Till {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** The file of the ledger that is open. */
  readonly ledger: string;
  /** What went wrong in the page: exceptions, and errors on its console (a broken CSP is one). */
  readonly problems: readonly string[];
  /** Closes it as a user would. */
  readonly close: () => Promise<void>;
  /** SIGKILL for all of it in one instant, as when the power goes; returns when every process is gone. */
  readonly kill: () => Promise<void>;
  /** Every process of the program that is alive: Electron, its helpers and pages, the ledger's. */
  readonly pids: () => readonly number[];
}

const running = new Set<Till>();

export const runningTills = (): readonly Till[] => [...running];

const killTree = (root: number): void => {
  const pids = processTree(root);
  try {
    // The group in one call, so that none of them sees another one go.
    process.kill(-root, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with the group.
    }
  }
};

const untilGone = async (pids: () => readonly number[]): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (pids().length > 0) {
    if (Date.now() > deadline) throw new Error(`Still alive 10 s later: ${pids().join(', ')}`);
    await pause(10);
  }
};

const showIn = async (page: Page, language: 'ar' | 'en'): Promise<void> => {
  await page.evaluate(async (wanted) => {
    const { pos } = globalThis as unknown as { pos: Pos };
    const answer = await pos.call('settings.change', { language: wanted });
    if (!answer.ok) throw new Error(answer.error.code);
  }, language);
  await page.reload();
  await page.locator(`html[lang^="${language}"]`).waitFor({ state: 'attached' });
};

const collectProblems = (page: Page): readonly string[] => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
};

/** Starts the program that is built in out/, and waits for its first window. */
export const launchTill = async (options: TillOptions = {}): Promise<Till> => {
  const { executable, args, env } = launchCommand(findElectron(), { virtualDisplay: isOnVirtualDisplay() });
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'till-user-data-'));
  const app = await _electron.launch({
    executablePath: executable,
    // Playwright would take the sandbox away by itself, and we mean to test with it.
    chromiumSandbox: sandboxArguments().length === 0,
    args: [
      ...args,
      `--user-data-dir=${userData}`,
      ...(options.ledger === undefined ? [] : ['--ledger', options.ledger]),
      ...(options.args ?? []),
    ],
    env: Object.fromEntries(
      Object.entries({ ...env, ...options.env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  });
  const root = app.process().pid;
  if (root === undefined) throw new Error('Electron did not start.');

  const forget = (): void => {
    running.delete(till);
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  const pids = (): readonly number[] => processTree(root);
  const page = await app.firstWindow();
  const till: Till = {
    app,
    page,
    userData,
    ledger: options.ledger ?? join(userData, 'ledger.sqlite'),
    problems: collectProblems(page),
    pids,
    close: async () => {
      await app.close();
      await untilGone(pids);
      forget();
    },
    kill: async () => {
      await showIfFailed(page);
      killTree(root);
      await untilGone(pids);
      forget();
    },
  };
  running.add(till);
  await sizeWindows(app);
  if (options.locale !== undefined) await showIn(page, options.locale);
  return till;
};

/** A test that failed before it closed its till must not leave it to the tests after it. */
process.on('exit', () => {
  for (const { app } of running) if (app.process().pid !== undefined) killTree(app.process().pid ?? 0);
});
