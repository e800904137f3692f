import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { runJob } from '../../electron/ledger/background/run-job';
import { head } from '../../electron/ledger/journal';
import { verify } from '../../electron/ledger/verify/verify';
import { refuse } from '../../shared/result';
import { smallDisk } from '../reports/harness/small-disk';
import { letInFamily } from './harness/families';
import { hire } from './harness/people';
import { digestOfRows, tablesOf } from './harness/rows';
import { line, openShop, scratch, sell, type Stall } from './harness/stall';

let stall: Stall;
beforeEach(() => {
  stall = openShop();
  return () => stall.close();
});

const look = () => stall.must('closing.look', {});
const park = (name: string) =>
  stall.must('parks.park', {
    till: 'T1',
    name,
    total: 108,
    cart: { saleId: uuidv7(), lines: [line('F01-001', 1)], cartDiscount: null },
  });
const closeDrawer = () =>
  stall.must('shifts.close', { till: 'T1', count: { '50000': 0, '1000': 20 }, note: 'عددناه' });

describe('before an exhibition is closed', () => {
  test('every drawer that is open is told, whose it is and what it sold', () => {
    sell(stall, [line('F01-001', 1)]);
    expect(look().shifts).toMatchObject([{ till: 'T1', sales: 1, isReplaced: false }]);
    closeDrawer();
    expect(look().shifts).toEqual([]);
  });

  test('every family that is owed a coin or owes one is told, and none that is settled', () => {
    expect(look().unsettled).toEqual([]);
    sell(stall, [line('F01-001', 10)]);
    // Five baisa are the smallest coin: of ten pieces at 108 a tenth is the organiser's.
    stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'cash', amount: 965 });
    sell(stall, [line('F03-002', 1)], [{ method: 'direct', amount: 10_000, familyCode: 'F03' }]);
    sell(stall, [line('F02-001', 1)], [{ method: 'direct', amount: 3333, familyCode: 'F02' }]);
    expect(look().unsettled.map(({ family, owed }) => [family, owed])).toEqual([
      ['F01', 7],
      ['F02', expect.any(Number)],
    ]);
    expect(look().unsettled[1]?.owed).toBeLessThan(0);
    stall.must('payouts.payOut', { till: 'T1', family: 'F01', method: 'cash', amount: 5 });
    // Two baisa are left, which no coin pays.
    expect(look().unsettled.map(({ family }) => family)).toEqual(['F02']);
  });

  test('carts that nobody came back for are told', () => {
    park('أم خالد');
    expect(look().carts).toEqual([{ till: 'T1', number: 1, name: 'أم خالد', total: 108 }]);
  });

  test('what a person saw is another thing after any fact and any cart, and the same until then', () => {
    const before = look().seen;
    expect(look().seen).toBe(before);
    park('');
    const parked = look().seen;
    expect(parked).not.toBe(before);
    sell(stall, [line('F01-001', 1)]);
    expect(look().seen).not.toBe(parked);
  });
});

/** Copies as the background thread does, in this one; `onStep` may stop it, or pull the stick. */
async function copyTo(path: string, onStep: (step: number) => 'go on' | 'stop' = () => 'go on') {
  let step = 0;
  let isStopped = false;
  return runJob(
    {
      job: uuidv7(),
      channel: 'closing.copy',
      input: { path },
      path: stall.path,
      at: stall.now,
      standing: { by: 'system', role: 'organiser', family: null, approvedBy: null, isPerson: false },
    },
    {
      isStopped: () => isStopped,
      onProgress: () => {
        step += 1;
        isStopped ||= onStep(step) === 'stop';
      },
      onFault: (error) => {
        throw error;
      },
    },
  );
}

const PHONE = '96891234567';
const BANK = 'OM810180000001299123456';

describe('the copy of the ledger in a closing', () => {
  test('holds every fact and row, passes the whole of verify, and has nobody’s phone, bank number or PIN', async () => {
    stall.must('families.saveContact', { family: 'F01', phone: PHONE, bank: BANK, onReceipt: true });
    letInFamily(stall, 'F01');
    stall.call('people.newRecoveryCode', {}, hire(stall, 'organiser').actor);
    sell(stall, [line('F01-001', 2), line('F02-001', 1)]);
    park('أم خالد');
    const path = join(scratch(), 'ledger.sqlite');
    expect(await copyTo(path)).toEqual({
      ok: true,
      value: { facts: head(stall.db).position, head: head(stall.db).hash },
    });

    const db = new Database(path, { readonly: true });
    expect(verify(db)).toMatchObject({ ok: true });
    expect(digestOfRows(db)).toBe(digestOfRows(stall.db));
    const rows = tablesOf(db, ['local']).map((table) => [
      table,
      db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get(),
    ]);
    db.close();
    // The organiser's recovery code opens it again; nothing else of this computer is in it.
    expect(rows.filter(([, count]) => count !== 0).map(([table]) => table)).toEqual(['local_recovery_codes']);
    const bytes = readFileSync(path, 'latin1');
    for (const secret of [PHONE, PHONE.slice(3), BANK]) expect(bytes).not.toContain(secret);
    expect(readFileSync(stall.path, 'latin1') + readFileSync(`${stall.path}-wal`, 'latin1')).toContain(PHONE);
  });

  test('of a ledger that somebody altered is refused, with what is wrong, and not kept', async () => {
    sell(stall, [line('F01-001', 1)]);
    stall.db.exec(`UPDATE derived_sale_lines SET base = base + 1`);
    const folder = scratch();
    expect(await copyTo(join(folder, 'ledger.sqlite'))).toMatchObject({
      ok: false,
      error: { code: 'LEDGER_UNSOUND', details: { check: 'derived' } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stopped anywhere leaves nothing', async () => {
    let steps = 0;
    await copyTo(join(scratch(), 'ledger.sqlite'), () => {
      steps += 1;
      return 'go on';
    });
    expect(steps).toBeGreaterThan(8);
    for (let at = 1; at < steps; at += 1) {
      const folder = scratch();
      const path = join(folder, 'ledger.sqlite');
      expect(await copyTo(path, (step) => (step === at ? 'stop' : 'go on'))).toEqual(refuse('STOPPED'));
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('on a full disk says so, and leaves nothing', async () => {
    const disk = smallDisk('128k');
    // Where nobody may mount one, the tests of reports' files have another full disk.
    if (disk === null) return;
    expect(await copyTo(join(disk, 'ledger.sqlite'))).toMatchObject({ error: { code: 'SAVE_FULL' } });
    expect(readdirSync(disk)).toEqual([]);
  });

  test('on a stick that is not there, or is pulled out in the middle, says so', async () => {
    const above = scratch();
    const stick = join(above, 'stick');
    const path = join(stick, 'ledger.sqlite');
    expect(await copyTo(path)).toEqual(refuse('SAVE_GONE', { reason: 'ENOENT' }));
    for (const at of [2, 4]) {
      mkdirSync(stick, { recursive: true });
      const result = await copyTo(path, (step) => {
        if (step === at) renameSync(stick, join(above, `pulled-${at}`));
        return 'go on';
      });
      expect(result).toMatchObject({ error: { code: 'SAVE_GONE' } });
      expect(existsSync(stick)).toBe(false);
    }
  });
});
