import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { LookedCopy } from '../../../shared/contract/copies';
import { listCopies } from '../../../electron/ledger/copies/list';
import { copiesFolder } from '../../../electron/ledger/copies/place';
import type { PutInPlace } from '../../../electron/ledger/restore/put-in-place';
import type { Salvage } from '../../../electron/ledger/restore/salvage';
import { problemsOf } from './held';
import { doFileWork } from './ledger-process';
import type { Scene } from './scene';

const must = async <T>(work: Parameters<typeof doFileWork>[0]): Promise<T> => {
  const result = await doFileWork(work);
  expect(result, `${work.do} ${JSON.stringify(result)}`).toMatchObject({ ok: true });
  return (result as { value: T }).value;
};

/**
 * After a ledger was put in the place of the damaged one: what it promised is there once, it verifies, the file of before
 * is kept aside, and sales go on at a till of another code, not at the one that both would number.
 */
async function expectGoesOn(
  scene: Scene,
  ledger: string,
  { tills, kept }: PutInPlace,
  promised: ReadonlySet<string>,
): Promise<void> {
  if (kept !== null) expect(existsSync(join(dirname(ledger), kept))).toBe(true);
  const expected = { facts: scene.ground.facts, promised, own: ['ledger.restored'] };
  expect(problemsOf(ledger, scene.diary, expected)).toEqual([]);
  const till = tills.find(({ before }) => before === 'T1')?.code ?? '';
  expect(till).not.toBe('T1');
  await scene.sellAt(ledger, till);
  expect(problemsOf(ledger, scene.diary, { ...expected, promised: new Set() })).toEqual([]);
  scene.countRestored();
}

/** Restores the newest copy that can be opened; `heldBy` says which facts a copy of so many was promised to hold. */
export async function restoreNewest(
  scene: Scene,
  ledger: string,
  heldBy: (facts: number) => ReadonlySet<string>,
): Promise<void> {
  const [newest] = listCopies(copiesFolder(ledger));
  if (newest === undefined) throw new Error('There is no copy to restore.');
  const copy = join(newest.folder, newest.name);
  const looked = await must<LookedCopy>({ do: 'look', copy, ledger });
  const { present } = looked;
  const put = await must<PutInPlace>({
    do: 'restore',
    copy,
    ledger,
    head: looked.copy.head,
    present: present.is === 'readable' ? present.head : null,
    at: Date.now(),
    by: 'system',
  });
  await expectGoesOn(scene, ledger, put, heldBy(looked.copy.facts));
}

/** Saves of a broken file what can be read, to the last fact before the damage; null where nothing can. */
export async function rebuild(
  scene: Scene,
  ledger: string,
  heldBy: (facts: number) => ReadonlySet<string>,
): Promise<Salvage | null> {
  const found = await doFileWork({ do: 'salvage', ledger });
  if (!found.ok) {
    expect(found.error.code).toBe('NOTHING_TO_SAVE');
    return null;
  }
  const salvage = found.value as Salvage;
  const work = { do: 'rebuild', ledger, facts: salvage.facts, at: Date.now(), by: 'system' } as const;
  await expectGoesOn(scene, ledger, await must<PutInPlace>(work), heldBy(salvage.facts));
  return salvage;
}
