import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { launchPackaged, packagedExecutable, packagedFolder, type Packaged } from './harness/packaged';
import { ask, openStall } from './harness/stall';

const resources = join(packagedFolder, 'resources');

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly offset?: string;
  readonly size?: number;
}

/** Reads files out of an archive: its head is JSON, behind four numbers that say how long it is. */
const asarFiles = (path: string): ((file: string) => Buffer | null) => {
  const archive = readFileSync(path);
  const head = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as AsarEntry;
  const begin = 8 + archive.readUInt32LE(4);
  return (file) => {
    let entry: AsarEntry | undefined = head;
    for (const part of file.split('/')) entry = entry?.files?.[part];
    if (entry?.offset === undefined || entry.size === undefined) return null;
    const at = begin + Number(entry.offset);
    return archive.subarray(at, at + entry.size);
  };
};

const filesUnder = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));

describe.skipIf(process.platform !== 'linux')('the packaged program', () => {
  let packaged: Packaged;
  let page: Page;

  beforeAll(async () => {
    packaged = await launchPackaged();
    ({ page } = packaged);
  });
  afterAll(async () => packaged.kill());

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

    const sales = await ask(page, 'sales.find', { shiftOf: 'T1' });
    expect(sales).toMatchObject([{ total: product?.price, methods: ['cash'], voided: false }]);
    expect(statSync(join(packaged.userData, 'ledger.sqlite')).size).toBeGreaterThan(0);

    // Read by a thread of the ledger process, whose bundle lies beside it in the package.
    const report = await ask(page, 'reports.page', { report: 'lines', language: 'ar' });
    expect(report).toMatchObject({
      agreement: { agrees: true },
      parts: [{ part: 'lines', rows: 1 }],
      cover: { title: 'كل البنود' },
    });
    expect(report.totals).toContain(product?.price);
  });

  it('cannot be turned into a Node, debugged, or given another program to run', async () => {
    const wire = await getCurrentFuseWire(packagedExecutable);
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
    const everything = filesUnder(packagedFolder).join('\n');
    expect(everything).not.toMatch(/node-linux|node-win|better-sqlite3\/(deps|src)\/|\.map$|\.tsx?$/m);
    expect(statSync(join(resources, 'app.asar')).size).toBeLessThan(20_000_000);
  });

  it('carries the licences of its fonts', () => {
    for (const font of ['noto-sans-arabic', 'noto-kufi-arabic']) {
      const licence = readFileSync(join(resources, `licences/${font}-OFL-1.1.txt`), 'utf8');
      expect(licence).toContain('SIL OPEN FONT LICENSE');
    }
  });

  it('carries the licence of every library in it', () => {
    const licences = readFileSync(join(resources, 'licences/libraries.txt'), 'utf8');
    for (const name of [
      'react',
      'recharts',
      'd3-shape',
      'zod',
      'better-sqlite3',
      'react-aria',
      'electron-log',
    ])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(licences.match(/Permission is hereby granted, free of charge/g)?.length).toBeGreaterThan(30);
  });

  it('runs the very bundles that every other test runs, so that what they hold of windows holds here', () => {
    const archive = asarFiles(join(resources, 'app.asar'));
    for (const file of ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect(archive(file)?.equals(readFileSync(join(projectRoot, file))), file).toBe(true);
    const ledger = join(resources, 'app.asar.unpacked/out/main/ledger.cjs');
    expect(readFileSync(ledger).equals(readFileSync(join(projectRoot, 'out/main/ledger.cjs')))).toBe(true);
    // The one thing that a package does otherwise.
    expect(archive('out/main/main.cjs')?.toString('utf8')).toMatch(/devTools: !electron\w*\.app\.isPackaged/);
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
