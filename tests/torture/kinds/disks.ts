import { expect } from 'vitest';
import { PowerDisk, SmallDisk, whileReadOnly } from '../harness/disks';
import type { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';
import { name } from '../harness/tally';

const MB = 1024 * 1024;
/** So many sales in a row that were refused for the disk, and it is full for good. */
const ENOUGH = 10;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sells until the disk keeps nothing more; every refusal has to name it. */
async function sellUntilRefused(scene: Scene, process: LedgerProcess, code: string): Promise<void> {
  for (let refused = 0; refused < ENOUGH;) {
    const before = scene.diary.done.size;
    await scene.clerk.work(process, ['sale', 'sale', 'refund', 'cashIn']);
    refused = scene.diary.done.size === before ? refused + 1 : 0;
  }
  for (const refusal of [...scene.diary.refused.values(), ...scene.diary.faults])
    expect(refusal.code).toBe(code);
}

async function fullDisk(round: Round): Promise<void> {
  const disk = new SmallDisk(4 * MB);
  const scene = new Scene(round, { folder: disk.folder });
  let process = await scene.start();
  disk.fill(round.below(300_000));
  await sellUntilRefused(scene, process, 'FILE_FULL');
  name(round.tally, 'FILE_FULL');
  const copied = await process.job(scene.ground.organiser, 'copies.make', { reason: 'hand' });
  expect(copied).toMatchObject({ ok: false, error: { code: 'COPY_PLACE_FULL' } });
  name(round.tally, 'COPY_PLACE_FULL');
  if (round.below(2) === 0) {
    await scene.killWithin(process, 10);
    scene.expectHeld();
    process = await scene.startWhatever(['FILE_FULL']);
  }
  disk.empty();
  await process.kill();
  await scene.end();
  disk.remove();
}

async function readOnlyFolder(round: Round): Promise<void> {
  const scene = new Scene(round);
  const process = await scene.start();
  await scene.clerk.work(process, ['sale']);
  // With its write-ahead log left behind, or without.
  await (round.below(2) === 0 ? process.kill() : process.close());
  await whileReadOnly(scene.folder, async () => {
    const refused = await scene.startWhatever(['FILE_READ_ONLY']);
    await refused.kill();
  });
  scene.expectHeld();
  await scene.end();
}

async function diskTurnsReadOnly(round: Round): Promise<void> {
  const disk = new PowerDisk();
  const scene = new Scene(round, { folder: disk.folder });
  const process = await scene.start();
  const turn = later(round.below(80)).then(() => disk.turnReadOnly());
  await scene.clerk.lanes(process, ['sale', 'refund'], {
    count: 1 + round.below(3),
    isOver: () => scene.diary.faults.length + scene.diary.refused.size >= ENOUGH,
  });
  await turn;
  for (const refusal of [...scene.diary.refused.values(), ...scene.diary.faults]) {
    expect(['FILE_READ_ONLY', 'FILE_DISK_FAILED']).toContain(refusal.code);
    name(round.tally, refusal.code);
  }
  await process.kill();
  disk.startAgain();
  scene.expectHeld();
  await scene.end();
  disk.remove();
}

async function powerCut(round: Round): Promise<void> {
  const disk = new PowerDisk();
  const scene = new Scene(round, { folder: disk.folder });
  for (let cut = 0; cut < 2; cut += 1) {
    const process = await scene.start();
    await scene.clerk.work(process, ['sale']);
    const goes = later(round.below(150)).then(async () => {
      round.tally.kills += 1;
      if (process.inFlight > 0) round.tally.inFlight += 1;
      disk.cutPower();
      await process.kill();
    });
    await scene.clerk.lanes(process, ['sale', 'sale', 'refund', 'close', 'open'], {
      count: 1 + round.below(3),
      isOver: () => false,
    });
    await goes;
    disk.startAgain();
    scene.expectHeld();
  }
  await scene.end();
  disk.remove();
}

export const diskKinds: readonly Kind[] = [
  {
    name: 'full-disk',
    about: 'what was acknowledged before a disk was full, nor the way on when there is room again',
    round: fullDisk,
  },
  {
    name: 'read-only',
    about: 'what was acknowledged before a file can only be read, and says so',
    round: readOnlyFolder,
  },
  {
    name: 'failing-disk',
    about: 'what was acknowledged before the disk refused to be written to, in the middle of sales',
    round: diskTurnsReadOnly,
  },
  {
    name: 'power-cut',
    about: 'what was acknowledged when everything that was not on the disk is gone',
    round: powerCut,
  },
];
