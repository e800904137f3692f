import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Input } from '../../shared/contract';
import { aDayOf, letFamilyIn, sellingFamilies } from './harness/families';
import { failMain } from './harness/faults';
import { filesIn } from './harness/files';
import { launchTill, type Till } from './harness/launch-till';
import { readPdf } from './harness/pdf-text';
import { savedAs } from './harness/saved-as';
import { ask, call, openStall, ORGANISER } from './harness/stall';
import { unpackedText } from '../spreadsheets/harness/unpacked';

/** Long enough that nothing else in any file can be the same by chance. */
const PINS = ['73918246', '48260715', '90412873', '58620371'] as const;
const [ORGANISER_PIN, VOLUNTEER_PIN, WRONG_PIN, FAMILY_PIN] = PINS;
const PHONES = ['+96897135824', '+96894268073'] as const;
const BANKS = ['OM810180000001299123456', '0312045678'] as const;

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** A day with everything in it, and with everything going wrong; then every byte that it left on the computer is read. */
describe.skipIf(process.platform !== 'linux')('a whole day', () => {
  let folder: string;
  let userData: string;
  let out: string;
  let stick: string;
  let till: Till;
  let page: Page;
  let code = '';
  const refusals: string[] = [];
  /** What is made to tell a number: the list for the bank, the list of families with their phones. */
  const meantFor: string[] = [];
  const saved: string[] = [];

  const secrets = (): readonly string[] => [
    ...PINS,
    ...PHONES.map((phone) => phone.slice(4)),
    ...BANKS,
    code,
    code.replaceAll('-', ''),
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'till-day-'));
    [userData, out, stick] = [join(folder, 'user'), join(folder, 'out'), join(folder, 'stick')];
    for (const one of [userData, out, stick]) mkdirSync(one);
    till = await launchTill({ locale: 'en', userData });
    ({ page } = till);
    await openStall(page);
  });
  afterAll(async () => {
    await till.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = async <C extends Channel>(name: string, channel: C, input: Input<C>): Promise<string> => {
    const path = await savedAs(till, out, name, () => ask(page, channel, input));
    saved.push(path);
    return path;
  };
  const refused = async <C extends Channel>(channel: C, input: unknown): Promise<void> => {
    refusals.push(JSON.stringify(await call(page, channel, input as never)));
  };

  it('is worked: people, families, sales, payouts, exports, papers and copies', async () => {
    await ask(page, 'people.changePin', { pin: ORGANISER.pin, newPin: ORGANISER_PIN });
    const person = { id: uuidv7(), personId: null, name: 'مريم', role: 'volunteer', active: true } as const;
    await ask(page, 'people.save', { ...person, pin: VOLUNTEER_PIN });
    ({ code } = await ask(page, 'people.newRecoveryCode', {}));

    const [one, other] = await sellingFamilies(page);
    if (one === undefined || other === undefined) throw new Error('The sample has too few families.');
    for (const [at, { code: family }] of [one, other].entries()) {
      const bank = BANKS[at];
      await ask(page, 'families.saveContact', { family, phone: PHONES[at] ?? null, bank, onReceipt: false });
    }
    await letFamilyIn(page, one.code, FAMILY_PIN);
    await aDayOf(page, one, other);
    const pay = { till: 'T1', family: other.code, method: 'transfer', amount: null } as const;
    const { payoutId } = await ask(page, 'payouts.payOut', { id: uuidv7(), ...pay });

    const [sale] = await ask(page, 'sales.find', { shiftOf: 'T1' });
    await save('receipt.pdf', 'receipt.savePdf', { saleId: sale?.saleId ?? '', language: 'ar' });
    await save('payout.pdf', 'payoutPaper.savePdf', { payouts: [payoutId], language: 'ar' });
    await save('keys.pdf', 'keysCard.savePdf', { language: 'ar' });
    await save('handover.pdf', 'handover.savePdf', { family: one.code, language: 'ar' });
    await save('cards.pdf', 'familyCards.savePdf', { families: [one.code], language: 'ar' });
    await save('impact.pdf', 'impact.savePdf', { language: 'ar' });
    for (const format of ['csv', 'xlsx'] as const) {
      const list = { list: 'families', format, language: 'ar' } as const;
      await save(`families.${format}`, 'sheets.save', { ...list, withPhones: false });
      meantFor.push(await save(`phones.${format}`, 'sheets.save', { ...list, withPhones: true }));
      const transfers = { payouts: [payoutId], language: 'ar' as const, format };
      meantFor.push(await save(`bank.${format}`, 'transfers.save', transfers));
    }
    await till.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, stick);
    await ask(page, 'copies.chooseFolder', {});
    await expect.poll(() => filesIn(stick).length).toBeGreaterThan(0);
  });

  it('goes wrong in every process, and no answer repeats what was asked', async () => {
    await refused('families.saveContact', { family: 'F01', phone: `tel ${PHONES[0]}`, onReceipt: false });
    await refused('people.recover', { personId: uuidv7(), code, newPin: WRONG_PIN });
    await refused('people.signIn', { personId: ORGANISER_PIN, pin: ORGANISER_PIN });
    await refused('people.save', { name: PHONES[0], pin: ORGANISER_PIN });
    await refused('earnings.signIn', { code: 'F01', pin: WRONG_PIN });
    await refused('printers.try', { printer: 'none', paper: '80mm', language: 'ar' });
    await ask(page, 'faults.tell', {
      text: `Error: no contact ${PHONES[1]} bank ${BANKS[0]} pin ${ORGANISER_PIN}`,
    });
    await failMain(till, `no such row: '${PHONES[0]}', ${BANKS[1]}, ${VOLUNTEER_PIN}, ${code}`);

    // SQLite itself says in its error what was asked of it.
    const db = new Database(till.ledger);
    db.exec(
      `CREATE TRIGGER spoil BEFORE UPDATE ON local_contacts BEGIN SELECT RAISE(ABORT, 'not ${PHONES[0]}'); END`,
    );
    db.close();
    const contact = { family: 'F01', phone: PHONES[0], bank: BANKS[0], onReceipt: false };
    const spoilt = await call(page, 'families.saveContact', contact as never);
    refusals.push(JSON.stringify(spoilt));
    const after = new Database(till.ledger);
    after.exec('DROP TRIGGER spoil');
    after.close();

    const ledger = till.pids().find((pid) => commandLine(pid).includes('ledger.cjs'));
    process.kill(ledger ?? 0, 'SIGKILL');
    await page.getByText('The ledger is back. You can go on.').waitFor();

    expect(refusals.every((answer) => answer.includes('"ok":false'))).toBe(true);
    expect(refusals.filter((answer) => secrets().some((secret) => answer.includes(secret)))).toEqual([]);
  });

  it('a wrong PIN is typed at the lock, then the right one, and a page dies with numbers on it', async () => {
    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: 'Who is at the till?' }).waitFor();
    await page.getByRole('button', { name: new RegExp(ORGANISER.name) }).click();
    const field = page.locator('input[type=password]');
    for (const pin of [WRONG_PIN, ORGANISER_PIN]) {
      await field.fill(pin);
      await page.keyboard.press('Enter');
      // The field is emptied when a PIN was wrong; other alerts stand on the page already.
      if (pin === WRONG_PIN) await expect.poll(() => field.inputValue()).toBe('');
    }
    await page.getByRole('navigation').getByRole('button', { name: 'Stall', exact: true }).click();
    await page.getByRole('button', { name: 'Families', exact: true }).first().click();
    await page.getByText(PHONES[0]).first().waitFor();
    const shown = await ask(page, 'faults.show', {});
    expect(shown.count).toBeGreaterThan(2);
    expect(secrets().filter((secret) => shown.text.includes(secret))).toEqual([]);
    await ask(page, 'copies.now', {});
    await till.app.evaluate(async ({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      const [window] = BrowserWindow.getAllWindows();
      const loaded = new Promise<void>((done) => window?.webContents.once('did-finish-load', () => done()));
      window?.webContents.forcefullyCrashRenderer();
      await loaded;
    });
    await till.close();
  });

  /** The letters of a file as a person reads them: out of a PDF, out of a workbook, or as they lie there. */
  const readableIn = async (path: string): Promise<string> => {
    const bytes = readFileSync(path);
    if (path.endsWith('.pdf')) return (await readPdf(bytes)).text;
    if (path.endsWith('.xlsx'))
      return ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']
        .map((part) => {
          try {
            return unpackedText(bytes, part);
          } catch {
            return '';
          }
        })
        .join('');
    return bytes.toString('utf8');
  };
  const guilty = (text: string): readonly string[] => secrets().filter((secret) => text.includes(secret));
  const isLedger = (path: string): boolean =>
    statSync(path).size > 16 && readFileSync(path).subarray(0, 15).toString('latin1') === 'SQLite format 3';

  it('left numbers in the table of contacts and in what was made for them, and nowhere else', async () => {
    expect(saved).toHaveLength(12);
    const found: string[] = [];
    for (const path of saved) {
      const told = guilty(await readableIn(path));
      if (!meantFor.includes(path) && told.length > 0) found.push(`${path}: ${told.join(' ')}`);
      // The search would find one: these lists are made for it.
      if (meantFor.includes(path)) expect(told, path).not.toEqual([]);
    }
    const ledgers: string[] = [];
    for (const root of [userData, stick]) {
      for (const { path, bytes } of filesIn(root)) {
        const whole = join(root, path);
        if (guilty(path).length > 0) found.push(`the name ${path}`);
        if (isLedger(whole)) ledgers.push(whole);
        else if (guilty(bytes).length > 0) found.push(whole);
      }
    }
    expect(found).toEqual([]);
    // The ledger itself, its copies of the day, and those on the stick.
    expect(ledgers.length).toBeGreaterThan(2);
    for (const [at, path] of ledgers.entries()) {
      const copy = join(folder, `looked-${at}.sqlite`);
      copyFileSync(path, copy);
      const db = new Database(copy);
      const held = db.prepare('SELECT count(*) FROM local_contacts WHERE phone IS NOT NULL').pluck().get();
      expect(held, path).toBeGreaterThan(1);
      db.exec('PRAGMA journal_mode = DELETE; DELETE FROM local_contacts; VACUUM');
      db.close();
      expect(guilty(readFileSync(copy, 'latin1')), path).toEqual([]);
    }
    expect(readdirSync(join(userData, 'logs'))).toContain('main.log');
  });
});
