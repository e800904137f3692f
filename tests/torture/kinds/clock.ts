import { join } from 'node:path';
import { expect } from 'vitest';
import type { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';

const DAY = 86_400_000;
const clock = join(import.meta.dirname, '../harness/clock.cjs');

/** By how much the program says the clock is behind the last fact, in ms. */
async function behind(process: LedgerProcess): Promise<number> {
  const health = await process.call(null, 'ledger.health', {});
  expect(health).toMatchObject({ ok: true });
  return (health as { value: { clockBehind: number } }).value.clockBehind;
}

async function setBack(round: Round): Promise<void> {
  const scene = new Scene(round, { started: { require: [clock] } });
  const acts = ['sale', 'sale', 'refund', 'close', 'open', 'cashIn'] as const;
  const process = await scene.start();
  for (let n = 0; n < 5; n += 1) await scene.clerk.work(process, acts);
  // In the middle of trade, then across a kill and a new start, then right again.
  process.say({ type: 'clock', ms: -DAY });
  const lanes = scene.clerk.lanes(process, acts, { count: 2, isOver: () => false });
  await Promise.all([lanes, scene.killWithin(process, 80)]);
  scene.expectHeld();

  const again = await scene.start(-DAY);
  expect(await behind(again)).toBeGreaterThan(DAY - 600_000);
  scene.countNamed('clock behind');
  for (let n = 0; n < 10; n += 1) await scene.clerk.work(again, acts);
  const copied = await again.job(scene.ground.organiser, 'copies.make', { reason: 'hand' });
  expect(copied).toMatchObject({ ok: true });
  again.say({ type: 'clock', ms: round.below(2 * DAY) });
  for (let n = 0; n < 10; n += 1) await scene.clerk.work(again, acts);
  expect(await behind(again)).toBe(0);
  await again.close();
  scene.expectHeld();
  await scene.end();
}

export const clockKinds: readonly Kind[] = [
  {
    name: 'clock',
    about: 'a sale, or the order of the journal, when the clock jumps back a day',
    round: setBack,
  },
];
