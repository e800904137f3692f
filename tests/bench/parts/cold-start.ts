import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron } from 'playwright';
import { findElectron, launchCommand } from '../../../scripts/setup/electron.mjs';
import { isOnVirtualDisplay } from '../../../scripts/setup/display.mjs';
import { launchTill } from '../../e2e/harness/launch-till';
import { median, type Part } from '../figure';
import { makeStall } from '../window/stalls';

const RUNS = 9;

/** The peer: the same Electron with a program that opens one window on an empty page and does nothing else. */
function emptyProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-window-'));
  const electron = findElectron();
  cpSync(electron.folder, folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(electron.folder, 'resources', 'app')),
  });
  const app = join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.js' }));
  writeFileSync(
    join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ width: 1365, height: 767 }).loadURL('data:text/html,<p id=ready>.'));`,
  );
  return folder;
}

async function startEmpty(folder: string): Promise<number> {
  const { executable, args, env } = launchCommand(findElectron(), { virtualDisplay: isOnVirtualDisplay() });
  const userData = mkdtempSync(join(tmpdir(), 'empty-user-data-'));
  const from = performance.now();
  const app = await _electron.launch({
    executablePath: join(folder, basename(executable)),
    args: [...args.filter((argument) => argument.startsWith('--')), `--user-data-dir=${userData}`],
    env,
  });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const took = performance.now() - from;
  await app.close();
  rmSync(userData, { recursive: true, force: true });
  return took;
}

async function startTill(userData: string): Promise<number> {
  const from = performance.now();
  const till = await launchTill({ userData });
  // A till starts locked: from here on it waits for a person, and the first key of a PIN is taken.
  await till.page.locator('input[type="password"], input[inputmode="numeric"]').first().waitFor();
  const took = performance.now() - from;
  await till.close();
  return took;
}

export const part: Part = {
  about: 'from the start of the program to the PIN pad, against an Electron program with an empty window',
  async run() {
    const userData = makeStall(0);
    const empty = emptyProgram();
    const ours: number[] = [];
    const theirs: number[] = [];
    try {
      // In turns, so that whatever else the machine does hits both alike; the first of each only warms it up.
      for (let run = 0; run <= RUNS; run += 1) {
        const [peer, till] = [await startEmpty(empty), await startTill(userData)];
        if (run === 0) continue;
        theirs.push(peer);
        ours.push(till);
      }
    } finally {
      for (const folder of [userData, empty]) rmSync(folder, { recursive: true, force: true });
    }
    return [
      { what: 'cold start of an empty window', value: median(theirs), unit: 'ms' },
      { what: 'cold start of the till', value: median(ours), unit: 'ms' },
      { what: 'till / empty window', value: median(ours) / median(theirs), unit: '×', aim: 1.5 },
    ];
  },
};
