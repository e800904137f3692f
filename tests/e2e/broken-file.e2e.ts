import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ar from '../../renderer/i18n/ar.json';
import en from '../../renderer/i18n/en.json';
import { axe } from './harness/axe';
import { canMount, emptyDisk, fillDisk, mountReadOnly, mountSmall, unmount } from './harness/disks';
import { choosePath } from './harness/folders';
import { launchTill, type Till } from './harness/launch-till';
import { copyNow, holds, makeLedger, overwritePages, sellMore } from './harness/made-ledger';
import { scan } from './harness/scan';
import { ask, ORGANISER, signIn } from './harness/stall';

let folder: string;
let ledger: string;
let till: Till;
let page: Page;
let mounted: string | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-broken-'));
  ledger = join(folder, 'stall.sqlite');
  mounted = null;
});
afterEach(async () => {
  await till.kill();
  if (mounted !== null) unmount(mounted);
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const title = (text: string) => page.getByRole('heading', { name: text, exact: true, level: 1 });

/** Starts the till on the file as it is. Its language cannot be read, and is Arabic until somebody says otherwise. */
const start = async (): Promise<void> => {
  till = await launchTill({ ledger });
  ({ page } = till);
};
const inEnglish = () => button('English').click();

type Kind = keyof typeof en.damage.title;

/** The screen says this and nothing else is wrong, in both languages. */
const sees = async (kind: Kind): Promise<void> => {
  await title(ar.damage.title[kind]).waitFor();
  expect(await axe(page)).toEqual([]);
  await inEnglish();
  await title(en.damage.title[kind]).waitFor();
  expect(await axe(page)).toEqual([]);
};

const enter = async (): Promise<void> => {
  await page.locator('input[type=password]').first().fill(ORGANISER.pin);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor();
};

const keptAside = (): string[] => readdirSync(folder).filter((name) => /\.kept-\w+$/.test(name));

/** The lock screen, on a ledger in which nothing is wrong. */
const opens = async (): Promise<boolean> => {
  await page.getByRole('heading', { name: en.lock.title }).waitFor();
  return holds(ledger).ok;
};

/** Begins, is asked twice, and changes its mind once before it goes on. */
const askedTwice = async (texts: { first: string; sure: string; really: string }): Promise<void> => {
  // It is looked into the copy first.
  await dialog().getByRole('button', { name: texts.first, exact: true, disabled: false }).waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog().getByRole('button', { name: texts.first, exact: true }).click();
  await dialog().getByText(texts.sure).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(keptAside()).toEqual([]);
  await dialog().getByRole('button', { name: texts.really, exact: true }).click();
};

describe('a file that is damaged', () => {
  it('is told as such, kept as evidence, and built anew from its journal with all that can be read', async () => {
    makeLedger(ledger, 40);
    overwritePages(ledger, 'journal_facts', 'last');
    const evidence = join(folder, 'evidence');
    mkdirSync(evidence);
    await start();
    await sees('corrupt');
    await choosePath(till, evidence);
    await button(en.damage.keep.open).click();
    await page.getByText(/Kept in/).waitFor();
    const [place] = readdirSync(evidence);
    const report = readFileSync(join(evidence, place ?? '', 'report.txt'), 'utf8');
    expect(report).toContain('why: FILE_CORRUPT');
    expect(readFileSync(join(evidence, place ?? '', 'stall.sqlite')).equals(readFileSync(ledger))).toBe(true);

    await button(en.damage.rebuild.open).click();
    await dialog()
      .getByText(/\d+ records can be read with \d+ sales?/)
      .waitFor();
    await dialog().getByText(en.damage.rebuild.stopped).waitFor();
    await askedTwice(en.damage.rebuild);
    await dialog().getByText(en.copies.goesOn.rebuilt).waitFor();
    await button(en.copies.goesOn.begin).click();
    // What only this computer knew was carried over: the PIN is the one of before.
    await enter();
    await till.close();
    const { ok, sales } = holds(ledger);
    expect(ok).toBe(true);
    expect(sales).toBeGreaterThan(20);
    expect(keptAside()).toHaveLength(1);
  });

  it('that was cut off is gone on from a copy, seen first and asked twice', async () => {
    makeLedger(ledger, 3);
    copyNow(ledger);
    sellMore(ledger, 2);
    truncateSync(ledger, Math.floor(statSync(ledger).size / 3));
    await start();
    await sees('corrupt');
    await page.getByRole('button', { name: new RegExp(`^${en.copies.list.look}`) }).click();
    await dialog().getByText(en.copies.restore.keepsAside).waitFor();
    await askedTwice(en.copies.restore);
    await dialog().getByText(en.copies.goesOn.copy).waitFor();
    await button(en.copies.goesOn.begin).click();
    await page.getByRole('heading', { name: en.lock.title }).waitFor();
    await till.close();
    expect(holds(ledger)).toEqual({ ok: true, sales: 3 });
    expect(keptAside()).toHaveLength(1);
  });

  it('of which nothing can be read says so where a rebuild is asked for', async () => {
    writeFileSync(ledger, 'a letter to the ministry. '.repeat(400));
    await start();
    await sees('corrupt');
    await button(en.damage.rebuild.open).click();
    await dialog().getByText(en.errors.NOTHING_TO_SAVE).waitFor();
    expect(await dialog().getByRole('button', { name: en.damage.rebuild.first }).isDisabled()).toBe(true);
  });

  it('during a sale is never sold into: not done, the cart is kept, and it can be gone on', async () => {
    makeLedger(ledger, 40);
    copyNow(ledger);
    overwritePages(ledger, 'derived_postings', 'all');
    till = await launchTill({ ledger, locale: 'en' });
    ({ page } = till);
    await signIn(page);
    await page.getByRole('grid').waitFor();
    await scan(page, 'F01-001');
    await page.getByRole('region', { name: 'Cart' }).getByRole('listitem').waitFor();
    await page.keyboard.press('F12');
    await page.getByRole('button', { name: /Confirm payment/ }).click();
    await title(en.damage.title.corrupt).waitFor();
    await page.getByText(en.damage.kept).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.getByRole('region', { name: 'Sold' }).count()).toBe(0);
    await page.getByRole('button', { name: new RegExp(`^${en.copies.list.look}`) }).click();
    await askedTwice(en.copies.restore);
    await dialog().getByText(en.copies.goesOn.copy).waitFor();
    // The screen stays in its language, however long somebody reads: the ledger that is open now is asked for it again.
    await page.getByRole('heading', { name: en.lock.title, includeHidden: true }).waitFor();
    expect(await ask(page, 'settings.get', {})).toMatchObject({ language: 'en' });
    await button(en.copies.goesOn.begin).click();
    await enter();
    // The drawer of before is only closed; what stood in the cart waits for the next one.
    await till.close();
    expect(holds(ledger)).toEqual({ ok: true, sales: 40 });
  });
});

describe('a file that lacks what was there', () => {
  it('is told with how many records are missing, and opens again where the right one is put back', async () => {
    makeLedger(ledger, 3);
    const older = readFileSync(ledger);
    sellMore(ledger, 2);
    const newer = readFileSync(ledger);
    writeFileSync(ledger, older);
    await start();
    await sees('factsMissing');
    await page.getByText(/it has \d+ records and had \d+/).waitFor();
    await button(en.damage.tryAgain.open).click();
    await page.getByText(en.damage.tryAgain.again).waitFor();
    for (const suffix of ['-wal', '-shm']) rmSync(ledger + suffix, { force: true });
    writeFileSync(ledger, newer);
    await button(en.damage.tryAgain.open).click();
    expect(await opens()).toBe(true);
  });

  it('that is gone though there are copies is not begun anew unless it is asked twice', async () => {
    makeLedger(ledger, 2);
    copyNow(ledger);
    for (const suffix of ['', '-wal', '-shm']) rmSync(ledger + suffix, { force: true });
    await start();
    await sees('missing');
    expect(existsSync(ledger)).toBe(false);
    await button(en.damage.anew.open).click();
    await dialog().getByText(en.damage.anew.goes).waitFor();
    await askedTwice(en.damage.anew);
    await dialog().getByText(en.copies.goesOn.anew).waitFor();
    await button(en.copies.goesOn.begin).click();
    await button('English').last().waitFor();
    expect(readdirSync(`${ledger}.copies`).some((name) => name.endsWith('.sqlite'))).toBe(true);
  });
});

describe('a file that is whole but cannot be used', () => {
  it('of a newer program is not touched, and offers the copy from before the update', async () => {
    makeLedger(ledger, 1);
    copyNow(ledger);
    const db = new Database(ledger);
    db.pragma('user_version = 9990');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(ledger);
    await start();
    await sees('newer');
    await page.getByText(en.damage.restore.newer).waitFor();
    await button(en.damage.tryAgain.open).click();
    await page.getByText(en.damage.tryAgain.again).waitFor();
    expect(readFileSync(ledger).equals(before)).toBe(true);
    expect(await button(en.damage.anew.open).count()).toBe(0);
  });

  it('while another program holds it is opened as soon as that lets go', async () => {
    makeLedger(ledger, 1);
    const other = new Database(ledger);
    other.exec('BEGIN IMMEDIATE');
    await start();
    await sees('locked');
    await button(en.damage.tryAgain.open).click();
    await page.getByText(en.damage.tryAgain.again).waitFor();
    other.exec('ROLLBACK');
    other.close();
    await button(en.damage.tryAgain.open).click();
    expect(await opens()).toBe(true);
  });

  it.skipIf(!canMount)('that may not be written to says so, and opens once it may', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    ledger = join(stick, 'stall.sqlite');
    makeLedger(ledger, 1);
    mountReadOnly(stick);
    mounted = stick;
    await start();
    await sees('readOnly');
    unmount(stick);
    mounted = null;
    await button(en.damage.tryAgain.open).click();
    expect(await opens()).toBe(true);
  });

  it.skipIf(!canMount)('on a full disk says so at opening, and opens once there is room', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    mountSmall(disk, 16);
    mounted = disk;
    ledger = join(disk, 'stall.sqlite');
    makeLedger(ledger, 1);
    fillDisk(disk);
    await start();
    await sees('full');
    emptyDisk(disk);
    await button(en.damage.tryAgain.open).click();
    expect(await opens()).toBe(true);
  });

  it.skipIf(!canMount)(
    'on a disk that fills up during a sale: not done, the cart stays, and the same touch sells it',
    async () => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      mountSmall(disk, 24);
      mounted = disk;
      ledger = join(disk, 'stall.sqlite');
      makeLedger(ledger, 1);
      till = await launchTill({ ledger, locale: 'en' });
      ({ page } = till);
      await signIn(page);
      await page.getByRole('grid').waitFor();
      await scan(page, 'F01-001');
      await page.getByRole('region', { name: 'Cart' }).getByRole('listitem').waitFor();
      await page.keyboard.press('F12');
      fillDisk(disk);
      await page.getByRole('button', { name: /Confirm payment/ }).click();
      await page.getByText(en.errors.FILE_FULL).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.getByRole('region', { name: 'Sold' }).count()).toBe(0);
      expect(holds(ledger).sales).toBe(1);
      emptyDisk(disk);
      await page.getByRole('button', { name: /Confirm payment/ }).click();
      await page.getByRole('region', { name: 'Sold' }).waitFor();
      await till.close();
      expect(holds(ledger)).toEqual({ ok: true, sales: 2 });
    },
  );
});
