import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { PRACTICE_PIN } from '../../shared/practice';
import { formatMoney } from '../../shared/domain/money';
import { baisa } from '../../shared/domain/amounts';
import { smallDisk } from '../reports/harness/small-disk';
import { axe } from './harness/axe';
import { filesIn, textIn } from './harness/closing-folder';
import { launchTill, type Till } from './harness/launch-till';
import { beginOwn } from './harness/own-exhibition';
import { owedTo, sellDirect, sellOf } from './harness/payouts-screen';
import { lettersOf, readPdf } from './harness/pdf-text';
import { signInAs, SUPERVISOR, workAsVolunteer } from './harness/people';
import { screenshot } from './harness/screenshot';
import { simpleSale } from './harness/sell';
import { ask, call, openStall } from './harness/stall';

let till: Till;
let page: Page;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-closing-'));
});
afterEach(async () => {
  const { problems } = till;
  await till.kill();
  rmSync(folder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const start = async (locale: 'ar' | 'en') => {
  till = await launchTill({ locale });
  page = till.page;
  await openStall(page);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const goToClosing = async (figures: string, closing: string): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: figures, exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: closing, exact: true }).click();
};
/** The system's dialog for a folder is answered with this one. */
const answerWith = (place: string): Promise<void> =>
  till.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, place);
const closeDrawer = async (): Promise<void> => {
  const { drawer } = await ask(page, 'shifts.x', { till: 'T1' });
  await ask(page, 'shifts.close', {
    id: uuidv7(),
    till: 'T1',
    count: { '1000': Math.floor((drawer?.expected ?? 0) / 1000) },
    note: 'عُدّ بالريال',
  });
};
/** Forty statements are laid out one after another. */
const LONG = { timeout: 240_000 } as const;

const PHONE = '+96892345678';
const BANK = 'OM810180000001299123456';

describe('closing the exhibition', () => {
  it(
    'shows what is open, and writes one folder that others can check, with nobody’s phone in it',
    { timeout: 600_000 },
    async () => {
      await start('ar');
      await ask(page, 'families.saveContact', { family: 'F03', phone: PHONE, bank: BANK, onReceipt: true });
      await sellOf(page, ['F01', 'F02', 'F03']);
      await sellDirect(page, 'F04');
      await ask(page, 'payouts.payOut', {
        id: uuidv7(),
        till: 'T1',
        family: 'F01',
        method: 'transfer',
        amount: null,
      });
      const cart = await simpleSale(page);
      await ask(page, 'parks.park', {
        till: 'T1',
        name: 'أم خالد',
        total: 1000,
        cart: { saleId: cart.id, lines: cart.lines, cartDiscount: null },
      });
      await goToClosing('الحصيلة', 'إغلاق المعرض');

      // A drawer that is open is shown, and nothing can be written: neither from here nor behind the button's back.
      await page.getByText('عُدّها وأغلقها أولًا').waitFor();
      await screenshot(page, 'closing-open-ar');
      expect(await axe(page)).toEqual([]);
      expect(await button('اختر المكان واكتب').isDisabled()).toBe(true);
      await button('انسخ الآن').click();
      await page.getByText('كل ما سُجّل محفوظ في نسخة.').waitFor();
      const looked = await ask(page, 'closing.look', {});
      const asked = { job: uuidv7(), language: 'ar', seen: looked.seen } as const;
      expect(
        await call(page, 'closing.write', { ...asked, accepted: ['unsettled', 'carts', 'copies'] }),
      ).toMatchObject({ ok: false, error: { code: 'CLOSING_OPEN', details: { point: 'shifts' } } });
      await button('إلى الوردية').click();
      await button('إغلاق الوردية').waitFor();
      await closeDrawer();

      await goToClosing('الحصيلة', 'إغلاق المعرض');
      await page.getByText(/لم يُفقد شيء ولم يُغيَّر/).waitFor();
      // What was seen while the drawer was open is no longer so; what was not accepted forbids.
      expect(
        await call(page, 'closing.write', { ...asked, accepted: ['unsettled', 'carts', 'copies'] }),
      ).toMatchObject({ ok: false, error: { code: 'CLOSING_CHANGED' } });
      expect(await button('اختر المكان واكتب').isDisabled()).toBe(true);
      await page.getByText('كل ما سُجّل محفوظ في نسخة.').waitFor();
      await page.getByText('أغلق مع ذلك: تُسوّى لاحقًا').click();
      await page.getByText('أغلق مع ذلك: تبقى معلّقة').click();
      await screenshot(page, 'closing-ready-ar');
      expect(await axe(page)).toEqual([]);

      await answerWith(folder);
      await button('اختر المكان واكتب').click();
      await page.getByText(/يُكتب الملف/).waitFor();
      await screenshot(page, 'closing-writing-ar');
      expect(await axe(page)).toEqual([]);
      await page.getByText('كُتب مجلد المعرض كاملًا.').waitFor(LONG);
      await screenshot(page, 'closing-written-ar');
      expect(await axe(page)).toEqual([]);

      const [name = '', ...others] = readdirSync(folder);
      expect(others).toEqual([]);
      expect(name).toBe(`exhibition-closing-${looked.day}`);
      const written = join(folder, name);
      const files = filesIn(written);
      const families = await ask(page, 'payouts.owed', {});
      const reports = await ask(page, 'reports.list', {});
      expect(files).toEqual(
        [
          'README.txt',
          'SHA256SUMS',
          'impact-ar.pdf',
          'impact-en.pdf',
          'ledger.sqlite',
          ...reports.flatMap(({ report }) =>
            ['csv', 'xlsx', 'pdf'].map((format) => `reports/${report}.${format}`),
          ),
          ...families.map(({ familyCode }) => `statements/statement-${familyCode}.pdf`),
        ].sort(),
      );

      // The real sha256sum finds every file in it as it was written, and no other.
      const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: written, encoding: 'utf8' });
      expect(checked.trim().split('\n')).toEqual(
        files.filter((file) => file !== 'SHA256SUMS').map((file) => `${file}: OK`),
      );
      // The command line verifies the ledger that lies in it, which is the one that was closed.
      const cli = join(projectRoot, 'out/main/cli.cjs');
      const verdict = execFileSync(process.execPath, [cli, 'verify', join(written, 'ledger.sqlite')], {
        encoding: 'utf8',
      });
      expect(verdict).toContain('"ok": true');
      const { head } = await ask(page, 'ledger.health', {});
      const readme = textIn(join(written, 'README.txt'));
      expect(readme).toContain(head);
      for (const { report } of reports) {
        expect(textIn(join(written, 'reports', `${report}.csv`))).toContain(head);
      }

      // What each family is owed stands on its statement, and on the README where it was left open.
      for (const { familyCode, nameAr, owed } of families) {
        const path = join(written, 'statements', `statement-${familyCode}.pdf`);
        const { text } = await readPdf(readFileSync(path));
        expect(text).toContain(lettersOf(familyCode));
        if (owed !== 0) expect(text).toContain(lettersOf(formatMoney(baisa(owed)).replace('\u200e', '')));
        if (owed !== 0) expect(readme).toContain(`${familyCode} ${nameAr}`);
      }
      expect(await owedTo(page, 'F02')).toBeGreaterThan(0);

      // Phones and bank numbers appear only in the exports made for them: of the sample's families, and of this one.
      const contacts = (await ask(page, 'families.table', {})).flatMap(({ phone }) =>
        phone === null ? [] : [phone, phone.replace(/^\+?968/, '')],
      );
      expect(contacts.length).toBeGreaterThan(40);
      const texts = files.map((file) => textIn(join(written, file))).join('\n');
      for (const secret of [...contacts, BANK]) expect(texts).not.toContain(secret);
    },
  );

  it(
    'that is stopped, or whose disk is full or pulled out, leaves no half folder and says why',
    { timeout: 600_000 },
    async () => {
      // Few families: each of the tries below lays out every paper until it is ended.
      till = await launchTill({ locale: 'en' });
      page = till.page;
      await beginOwn(
        page,
        Array.from({ length: 12 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
      );
      await page.reload();
      await ask(page, 'copies.now', {});
      await goToClosing('Figures', 'Close the exhibition');
      const write = button('Choose where, and write');
      await page.getByText(/Nothing was lost or altered/).waitFor();
      await screenshot(page, 'closing-ready-en');
      expect(await axe(page)).toEqual([]);
      const stick = join(folder, 'stick');
      mkdirSync(stick);
      writeFileSync(join(stick, 'photo.jpg'), 'of somebody');
      const nothingKept = async () => {
        await expect.poll(() => readdirSync(stick), LONG).toEqual(['photo.jpg']);
      };
      await answerWith(stick);

      await write.click();
      await page.getByText(/statements\/statement-F/).waitFor(LONG);
      await screenshot(page, 'closing-writing-en');
      await button('Stop').click();
      await page.getByText('Stopped. Nothing was kept.').waitFor(LONG);
      await nothingKept();

      await write.click();
      await page.getByText(/statements\/statement-F/).waitFor(LONG);
      renameSync(stick, join(folder, 'pulled'));
      await page.getByText(/The folder or stick is gone/).waitFor(LONG);
      expect(existsSync(stick)).toBe(false);
      await screenshot(page, 'closing-pulled-en');
      expect(await axe(page)).toEqual([]);
      renameSync(join(folder, 'pulled'), stick);
      // What was on the stick when it was pulled out is taken away by nobody but its owner.
      for (const name of readdirSync(stick))
        if (name.endsWith('.part')) rmSync(join(stick, name), { recursive: true });

      const disk = smallDisk('1m');
      if (disk !== null) {
        await answerWith(disk);
        await write.click();
        await page.getByText(/The disk is full/).waitFor(LONG);
        expect(readdirSync(disk)).toEqual([]);
        await answerWith(stick);
      }

      // Something recorded while it is written would be in some files and not in others.
      await write.click();
      await page.getByText(/statements\/statement-F/).waitFor(LONG);
      await ask(page, 'tills.save', { id: uuidv7(), till: { code: 'T2', name: 'الثاني' } });
      await page.getByText(/Something was recorded meanwhile/).waitFor(LONG);
      await nothingKept();

      await page.getByText(/Nothing was lost or altered/).waitFor();
      await ask(page, 'copies.now', {});
      await page.getByText('Everything that was recorded is in a copy.').waitFor();

      // Where one of that name lies already, that stays as it is.
      const { day } = await ask(page, 'closing.look', {});
      const first = join(stick, `exhibition-closing-${day}`);
      mkdirSync(first);
      writeFileSync(join(first, 'README.txt'), 'of before');
      await write.click();
      await page.getByText('The exhibition’s folder is written and whole.').waitFor(LONG);
      expect(readdirSync(first)).toEqual(['README.txt']);
      execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: `${first}-2` });
      for (const written of [first, `${first}-2`]) rmSync(written, { recursive: true });
      await nothingKept();

      // The program that ends in the middle takes its half folder along.
      await write.click();
      await page.getByText(/statements\/statement-F/).waitFor(LONG);
      await till.close();
      await nothingKept();
      till = await launchTill({ locale: 'en' });
    },
  );

  it('is an organiser’s, of the true ledger: nobody else’s, and never of a practice', async () => {
    await start('en');
    const asked = { job: uuidv7(), language: 'en', seen: '', accepted: [] as [] } as const;
    await workAsVolunteer(page);
    for (const who of [null, SUPERVISOR]) {
      if (who !== null) await signInAs(page, who);
      expect(await call(page, 'closing.look', {})).toMatchObject({ error: { code: 'FORBIDDEN' } });
      expect(await call(page, 'closing.write', asked)).toMatchObject({ error: { code: 'FORBIDDEN' } });
      expect(await call(page, 'closing.check', { job: uuidv7() })).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    }
    await page.getByRole('banner').getByRole('button', { name: 'Figures', exact: true }).click();
    await button('Overview').waitFor();
    expect(await button('Close the exhibition').count()).toBe(0);

    await call(page, 'practice.begin', { of: 'goods' });
    await page.getByText('منظّم · Organiser').waitFor();
    const organiser = (await ask(page, 'people.onDuty', {})).find(({ role }) => role === 'organiser');
    await ask(page, 'people.signIn', { personId: organiser?.personId ?? '', pin: PRACTICE_PIN });
    await page.reload();
    expect(await call(page, 'closing.write', asked)).toMatchObject({ error: { code: 'NOT_IN_PRACTICE' } });
    await goToClosing('Figures', 'Close the exhibition');
    await page.getByText(/You are practising/).waitFor();
    expect(await button('Choose where, and write').count()).toBe(0);
    await screenshot(page, 'closing-practice-en');
    expect(await axe(page)).toEqual([]);
  });
});
