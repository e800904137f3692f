import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';

const WITHIN_MS = 150;

const refusedAs = (scene: Scene): Set<string> =>
  new Set([...scene.diary.refused.values(), ...scene.diary.faults].map(({ code }) => code));

/** The till was started twice: both sell, one is killed, the other goes on. */
async function twoPrograms(round: Round): Promise<void> {
  const scene = new Scene(round);
  const [first, second]: [LedgerProcess, LedgerProcess] = [await scene.start(), await scene.start()];
  const acts = ['sale', 'sale', 'refund', 'cashIn'] as const;
  let isOver = false;
  await Promise.all([
    scene.clerk.lanes(first, acts, { count: 2, isOver: () => isOver }),
    scene.clerk.lanes(second, acts, { count: 2, isOver: () => isOver }),
    scene.killWithin(second, WITHIN_MS).then(async () => {
      await scene.clerk.work(first, acts);
      isOver = true;
    }),
  ]);
  scene.expectHeld();
  if (round.below(3) === 0) await whileLocked(scene, first);
  await first.close();
  scene.expectHeld();
  await scene.end();
}

/** Another program (a browser of databases, a copying tool) holds the file for longer than anybody waits. */
async function whileLocked(scene: Scene, ledger: LedgerProcess): Promise<void> {
  const other = new Database(scene.ledger);
  other.exec('BEGIN IMMEDIATE');
  const before = scene.diary.done.size;
  await scene.clerk.work(ledger, ['sale']);
  other.exec('ROLLBACK');
  other.close();
  expect(scene.diary.done.size).toBe(before);
  expect([...refusedAs(scene)]).toContain('FILE_LOCKED');
  scene.countNamed('FILE_LOCKED');
  await scene.clerk.work(ledger, ['sale']);
  expect(scene.diary.done.size).toBe(before + 1);
}

export const twoProgramKinds: readonly Kind[] = [
  {
    name: 'two-programs',
    about: 'a sale of either, nor the order of both, when two programs have one file open',
    round: twoPrograms,
  },
];
