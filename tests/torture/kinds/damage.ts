import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { expect } from 'vitest';
import { isErrorCode } from '../harness/codes';
import { readLedger } from '../harness/held';
import { LedgerProcess } from '../harness/ledger-process';
import { rebuild, restoreNewest } from '../harness/recover';
import type { Below } from '../harness/clerk';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';

const PAGE = 4096;

/** Every fact in its order, as the file stood when it was whole. */
const idsOf = (ledger: string): string[] =>
  readLedger(
    ledger,
    (db) => db.prepare('SELECT id FROM journal_facts ORDER BY position').pluck().all() as string[],
  );

/** A stall with a copy, trade after it, and its process gone by itself or by a kill. */
async function traded(round: Round, isKilled: boolean): Promise<Scene> {
  const scene = new Scene(round);
  const process = await scene.start();
  const work = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) await scene.clerk.work(process, ['sale', 'sale', 'refund', 'cashIn']);
  };
  await work(5);
  const copied = await process.job(scene.ground.organiser, 'copies.make', { reason: 'trade' });
  expect(copied).toMatchObject({ ok: true });
  await work(10 + round.below(20));
  await (isKilled ? scene.killWithin(process, 1) : process.close());
  scene.expectHeld();
  return scene;
}

/** Random bytes over whole pages, or over a few bytes of them. */
function scribble(path: string, below: Below): void {
  const pages = Math.ceil(statSync(path).size / PAGE);
  const file = openSync(path, 'r+');
  for (let n = 1 + below(8); n > 0; n -= 1) {
    const length = below(2) === 0 ? PAGE : 1 + below(40);
    const at = below(pages) * PAGE + (length === PAGE ? 0 : below(PAGE - length));
    writeSync(file, Buffer.from(Array.from({ length }, () => below(256))), 0, length, at);
  }
  closeSync(file);
}

/** What is asked of each part of the file. */
const questions = [
  'ledger.health',
  'reports.totals',
  'products.list',
  'people.list',
  'payouts.owed',
] as const;

/** How the program, opening the file and working with it, says that something is wrong; null: it never does. */
async function damageNamed(scene: Scene): Promise<string | null> {
  const process = new LedgerProcess();
  try {
    const opened = await process.open(scene.ledger);
    if (opened?.ok === false) return opened.error.code;
    expect(opened, 'the process died of the file').not.toBeNull();
    const { organiser } = scene.ground;
    for (const channel of questions) {
      const answer = await process.call(organiser, channel, {});
      expect(answer, `${channel} was the end of the process`).not.toBeNull();
      if (answer?.ok === false) return answer.error.code;
    }
    for (let n = 0; n < 5; n += 1) await scene.clerk.work(process, ['sale', 'refund', 'cashIn']);
    expect(process.isAlive, 'a sale was the end of the process').toBe(true);
    const [fault] = scene.diary.faults;
    if (fault !== undefined) return fault.code;
    const verdict = await process.job(organiser, 'ledger.verify', {});
    if (verdict?.ok !== true) return verdict?.error.code ?? null;
    const { ok } = verdict.value as { ok: boolean };
    return ok ? null : 'verify';
  } finally {
    await process.kill();
  }
}

/** Either nothing is missing and `verify` passes, or the damage is named and the way back works. */
async function expectNamedOrHeld(scene: Scene, round: Round, ids: readonly string[]): Promise<void> {
  const heldBy = (facts: number): ReadonlySet<string> => new Set(ids.slice(0, facts));
  const named = await damageNamed(scene);
  scene.countAcknowledged();
  if (named === null) {
    scene.expectHeld();
    return;
  }
  expect(isErrorCode(named) || named === 'verify', named).toBe(true);
  // INTERNAL would tell nobody anything.
  expect(named).not.toBe('INTERNAL');
  scene.countNamed(named);
  if (round.below(2) === 0 && (await rebuild(scene, scene.ledger, heldBy)) !== null) return;
  await restoreNewest(scene, scene.ledger, heldBy);
}

async function randomBytes(round: Round): Promise<void> {
  const isKilled = round.below(2) === 0;
  const scene = await traded(round, isKilled);
  const ids = idsOf(scene.ledger);
  const wal = `${scene.ledger}-wal`;
  const isLogToo = existsSync(wal) && statSync(wal).size > 0 && round.below(2) === 0;
  scribble(isLogToo ? wal : scene.ledger, round.below);
  await expectNamedOrHeld(scene, round, ids);
}

async function truncatedLog(round: Round): Promise<void> {
  const scene = await traded(round, true);
  const ids = idsOf(scene.ledger);
  const wal = `${scene.ledger}-wal`;
  const size = statSync(wal).size;
  const left = round.below(4) === 0 ? 0 : round.below(size);
  if (left === 0 && round.below(2) === 0) rmSync(wal);
  else truncateSync(wal, left);
  const there = idsOf(scene.ledger).length;
  const process = new LedgerProcess();
  const opened = await process.open(scene.ledger);
  await process.kill();
  if (there < ids.length) {
    const details = { has: there, had: ids.length };
    expect(opened).toEqual({ ok: false, error: { code: 'FACTS_MISSING', details } });
    // Nothing is touched by being refused: what is left can be looked at, and rebuilt from.
    expect(readFileSync(scene.ledger).length).toBeGreaterThan(0);
  } else expect(opened).toEqual({ ok: true, value: null });
  await expectNamedOrHeld(scene, round, ids);
}

export const damageKinds: readonly Kind[] = [
  {
    name: 'random-bytes',
    about: 'a fact without a word, when pages of the file are overwritten; and the way back',
    round: randomBytes,
  },
  {
    name: 'truncated-log',
    about: 'a fact without a word, when the write-ahead log is cut off; and the way back',
    round: truncatedLog,
  },
];
