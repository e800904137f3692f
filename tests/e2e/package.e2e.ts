import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnVirtualDisplay } from '../../scripts/setup/display.mjs';
import { findElectron, launchCommand, sandboxArguments } from '../../scripts/setup/electron.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { processTree } from '../../scripts/setup/process-tree.mjs';
import { start } from '../../scripts/setup/processes.mjs';
import { ask, openStall } from './harness/stall';

const folder = join(projectRoot, 'dist/linux-unpacked');
const executable = join(folder, 'families-till');
const resources = join(folder, 'resources');

const filesUnder = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));

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

describe.skipIf(process.platform !== 'linux')('the packaged program', () => {
  const userData = mkdtempSync(join(tmpdir(), 'till-packaged-'));
  let program: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const packaging = start(process.execPath, [join(projectRoot, 'scripts/package.mjs')], {
      stdio: 'ignore',
    });
    if ((await packaging.ended) !== 0) throw new Error('npm run package failed: run it to see why.');
    const { env } = launchCommand(findElectron(), { virtualDisplay: isOnVirtualDisplay() });
    const args = [...sandboxArguments(), `--user-data-dir=${userData}`, '--remote-debugging-port=0'];
    program = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    browser = await chromium.connectOverCDP(await debuggerOf(program), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The packaged program has no window.');
    page = context.pages()[0] ?? (await context.waitForEvent('page'));
  });
  afterAll(async () => {
    await browser.close();
    for (const pid of processTree(program.pid ?? 0)) process.kill(pid, 'SIGKILL');
    rmSync(userData, { recursive: true, force: true });
  });

  it('opens a stall and sells from its screen, and the sale is in its ledger', async () => {
    await openStall(page);
    const product = (await ask(page, 'products.list', {})).find(({ unit }) => unit === 'piece');
    await page
      .getByRole('search')
      .getByRole('textbox')
      .fill(product?.code ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F12');
    await page.keyboard.press('Enter');
    await page.getByText('T1-000001').first().waitFor();

    const sales = await ask(page, 'sales.ofShift', { till: 'T1' });
    expect(sales).toMatchObject([{ total: product?.price, methods: ['cash'], voided: false }]);
    expect(statSync(join(userData, 'ledger.sqlite')).size).toBeGreaterThan(0);
  });

  it('cannot be turned into a Node, debugged, or given another program to run', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    });
  });

  it('brings along one module with native code, for this system only, and nothing of our tools', () => {
    const outside = filesUnder(join(resources, 'app.asar.unpacked'));
    expect(outside.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    expect(outside.filter((file) => !/^(node_modules\/better-sqlite3|out\/main)\//.test(file))).toEqual([]);
    const everything = filesUnder(folder).join('\n');
    expect(everything).not.toMatch(/node-linux|node-win|better-sqlite3\/(deps|src)\/|\.map$|\.tsx?$/m);
    expect(statSync(join(resources, 'app.asar')).size).toBeLessThan(20_000_000);
  });

  it('carries the licences of its fonts', () => {
    for (const font of ['noto-sans-arabic', 'noto-kufi-arabic']) {
      const licence = readFileSync(join(resources, `licences/${font}-OFL-1.1.txt`), 'utf8');
      expect(licence).toContain('SIL OPEN FONT LICENSE');
    }
  });

  it('never turns its own sandbox off', () => {
    const archive = readFileSync(join(resources, 'app.asar'), 'latin1');
    expect(archive).not.toMatch(/appendSwitch\(\s*['"]no-sandbox/);
    // electron-builder would otherwise write it into the AppImage.
    expect(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')).toMatch(
      /appImage:\n\s+executableArgs: \[\]/,
    );
  });
});
