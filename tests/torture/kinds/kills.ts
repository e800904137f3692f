import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { verify } from '../../../electron/ledger/verify/verify';
import { ORGANISER, scratch } from '../../ledger/harness/stall';
import { readLedger } from '../harness/held';
import { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';

const KILLS = 4;
/** Some tens of sales, or none. */
const WITHIN_MS = 120;
/** Beginning an exhibition takes the hash of a PIN. */
const FIRST_START_MS = 600;

/** Several windows work until the process is killed, again and again on one file. */
const killedDuring =
  (acts: Parameters<Scene['clerk']['work']>[1]) =>
  async (round: Round): Promise<void> => {
    const scene = new Scene(round);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const process = await scene.start();
      await scene.clerk.work(process, ['sale']);
      const count = 1 + round.below(3);
      await Promise.all([
        scene.clerk.lanes(process, acts, { count, isOver: () => false }),
        scene.killWithin(process, WITHIN_MS),
      ]);
      scene.expectHeld();
    }
    await scene.end();
  };

/** A new ledger: killed while its file is made, or the exhibition begun in it. */
async function killedFirstStart({ below, tally }: Round): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const ledger = join(scratch(), 'ledger.sqlite');
    const input = { id: uuidv7(), organiser: ORGANISER };
    const process = new LedgerProcess();
    await process.call(null, 'ledger.health', {});
    const opened = process.open(ledger);
    const begun = process.call(null, 'exhibition.openSample', input);
    // At any moment of it, or right after it was acknowledged.
    if (kill % 2 === 1) await begun;
    else await new Promise((later) => setTimeout(later, below(FIRST_START_MS)));
    tally.kills += 1;
    if (process.inFlight > 0) tally.inFlight += 1;
    await process.kill();
    const wasBegun = (await begun)?.ok === true;
    if ((await opened)?.ok === true) tally.acknowledged += wasBegun ? 1 : 0;

    const again = new LedgerProcess();
    expect(await again.open(ledger)).toEqual({ ok: true, value: null });
    const counted = 'SELECT COUNT(*) FROM derived_exhibition';
    const there = readLedger(ledger, (db) => db.prepare(counted).pluck().get());
    if (wasBegun) expect(there).toBe(1);
    expect(await again.call(null, 'exhibition.openSample', input)).toMatchObject({ ok: true });
    await again.close();
    expect(readLedger(ledger, (db) => verify(db)).checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(readLedger(ledger, (db) => db.prepare(counted).pluck().get())).toBe(1);
  }
}

export const killKinds: readonly Kind[] = [
  {
    name: 'first-start',
    about: 'a ledger that was just begun, nor the way into it, when the first start was killed',
    round: killedFirstStart,
  },
  {
    name: 'sales',
    about: 'a sale that was shown as done, after the program was killed in the middle of others',
    round: killedDuring(['sale']),
  },
  {
    name: 'refunds',
    about: 'a refund, a void or a mended payment, after a kill in the middle of others',
    round: killedDuring(['refund', 'void', 'tender', 'sale']),
  },
  {
    name: 'shifts',
    about: 'the closing of a drawer and its count, after a kill in the middle of others',
    round: killedDuring(['close', 'open', 'cashIn', 'cashOut', 'sale']),
  },
];
