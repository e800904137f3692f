import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listCopies } from '../../../electron/ledger/copies/list';
import { copiesFolder } from '../../../electron/ledger/copies/place';
import { chooseSecondPlace } from '../../../electron/ledger/copies/second-place';
import { verifyCopy } from '../../../electron/ledger/copies/verify-copy';
import { scratch } from '../../ledger/harness/stall';
import type { Kind, Round } from '../harness/round';
import { restoreNewest } from '../harness/recover';
import { Scene } from '../harness/scene';

const KILLS = 3;
const WITHIN_MS = 300;

/** What was acknowledged when a copy was asked for, and the copy that was then said to be there. */
interface Promised {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

async function killedCopies(round: Round): Promise<void> {
  const scene = new Scene(round);
  const folder = copiesFolder(scene.ledger);
  const stick = chooseSecondPlace(folder, scratch());
  const said: Promised[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const process = await scene.start();
    /** Returns whether it was acknowledged. */
    const copyOnce = async (): Promise<boolean> => {
      const ids = new Set(scene.diary.done.keys());
      const made = await process.job(scene.ground.organiser, 'copies.make', { reason: 'trade' });
      if (made === null) return false;
      expect(made).toMatchObject({ ok: true, value: { second: null } });
      said.push({ name: (made as { value: { name: string } }).value.name, ids });
      return true;
    };
    const copying = async (): Promise<void> => {
      while (await copyOnce());
    };
    // However slow the machine is, something was promised before the kill.
    await scene.clerk.work(process, ['sale']);
    expect(await copyOnce()).toBe(true);
    await Promise.all([
      scene.clerk.lanes(process, ['sale', 'refund'], { count: 2, isOver: () => false }),
      copying(),
      scene.killWithin(process, WITHIN_MS),
    ]);
    scene.expectHeld();
    for (const place of [folder, stick])
      for (const { name } of listCopies(place)) expect(verifyCopy(place, name)).toBe('good');
    const newest = said.at(-1);
    if (newest !== undefined)
      for (const place of [folder, stick]) expect(existsSync(join(place, newest.name))).toBe(true);
  }
  await scene.end();
  await onAnotherComputer(scene, stick, said.at(-1));
}

/** The laptop is lost: from the stick alone, in an empty folder. */
async function onAnotherComputer(scene: Scene, stick: string, newest: Promised | undefined): Promise<void> {
  if (newest === undefined) return;
  const ledger = join(scratch(), 'ledger.sqlite');
  cpSync(stick, copiesFolder(ledger), { recursive: true });
  const { ids } = newest;
  await restoreNewest(scene, ledger, () => ids);
}

export const copyKinds: readonly Kind[] = [
  {
    name: 'copies',
    about: 'a copy that was said to be there, or what it holds, when the program was killed while copying',
    round: killedCopies,
  },
];
