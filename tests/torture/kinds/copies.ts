import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listCopies } from '../../../electron/ledger/copies/list';
import { copiesFolder } from '../../../electron/ledger/copies/place';
import { chooseSecondPlace } from '../../../electron/ledger/copies/second-place';
import { verifyCopy } from '../../../electron/ledger/copies/verify-copy';
import { filesIn } from '../../e2e/harness/files';
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

const PHONE = '+96897135824';

/** Phones are erased out of the copies until the process is killed, again and again. */
async function killedErasures(round: Round): Promise<void> {
  const scene = new Scene(round);
  const places = [copiesFolder(scene.ledger), chooseSecondPlace(copiesFolder(scene.ledger), scratch())];
  const { organiser } = scene.ground;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const process = await scene.start();
    const contact = { family: 'F01', phone: PHONE, onReceipt: true };
    expect(await process.call(organiser, 'families.saveContact', contact)).toMatchObject({ ok: true });
    for (let copies = 0; copies < 3; copies += 1) {
      await scene.clerk.work(process, ['sale']);
      await process.job(organiser, 'copies.make', { reason: 'trade' });
    }
    const erased = process.job(organiser, 'copies.erase', {});
    await scene.killWithin(process, WITHIN_MS);
    await erased;
    scene.expectHeld();
    for (const place of places) {
      const copies = listCopies(place);
      expect(copies.length).toBeGreaterThanOrEqual(3);
      for (const { name, note } of copies) {
        expect(verifyCopy(place, name)).toBe('good');
        if (note?.contacts === false) expect(readFileSync(join(place, name)).includes(PHONE)).toBe(false);
      }
    }
  }
  const process = await scene.start();
  expect(await process.job(organiser, 'copies.erase', {})).toMatchObject({ ok: true, value: { left: 0 } });
  await process.close();
  for (const place of places) expect(filesIn(place).filter(({ bytes }) => bytes.includes(PHONE))).toEqual([]);
  await scene.end();
}

export const copyKinds: readonly Kind[] = [
  {
    name: 'copies',
    about: 'a copy that was said to be there, or what it holds, when the program was killed while copying',
    round: killedCopies,
  },
  {
    name: 'erasing',
    about: 'a copy, nor what it holds beside phones, when the program was killed while it erased them',
    round: killedErasures,
  },
];
