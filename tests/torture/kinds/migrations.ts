import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { WritableDb } from '../../../electron/ledger/database';
import { listCopies } from '../../../electron/ledger/copies/list';
import { copiesFolder } from '../../../electron/ledger/copies/place';
import { verifyCopy } from '../../../electron/ledger/copies/verify-copy';
import { LATEST_VERSION, migrate } from '../../../electron/ledger/migrate';
import { migrations } from '../../../electron/ledger/migrations';
import { carryTables } from '../../../electron/ledger/restore/carry-tables';
import { LedgerProcess } from '../harness/ledger-process';
import type { Kind, Round } from '../harness/round';
import { readLedger } from '../harness/held';
import { Scene } from '../harness/scene';

const KILLS = 5;
/** The tables as the program of this version left them. */
const OLDER = 90;

/** The same trade in the file of an older program. */
function makeOlder(ledger: string): void {
  const older = `${ledger}.older`;
  const from = new Database(ledger) as WritableDb;
  const to = new Database(older) as WritableDb;
  to.pragma('foreign_keys = OFF');
  migrate(
    to,
    older,
    migrations.filter(({ version }) => version <= OLDER),
  );
  for (const kind of ['journal', 'derived', 'local']) carryTables(from, to, `${kind}\\_%`);
  const count = 'SELECT COUNT(*) FROM derived_sale_lines';
  expect(to.prepare(count).pluck().get()).toBe(from.prepare(count).pluck().get());
  from.close();
  to.close();
  copyFileSync(older, ledger);
  rmSync(older);
}

const versionOf = (ledger: string): number =>
  readLedger(ledger, (db) => db.pragma('user_version', { simple: true }) as number);

/** A process that has started up, so that the time until the kill is spent on the file. */
async function warm(): Promise<LedgerProcess> {
  const process = new LedgerProcess();
  await process.call(null, 'ledger.health', {});
  return process;
}

/** How long a migration of this file takes that nobody kills, in ms. */
async function timeOf(ledger: string): Promise<number> {
  const copy = `${ledger}.timed`;
  copyFileSync(ledger, copy);
  const process = await warm();
  const from = performance.now();
  expect(await process.open(copy)).toEqual({ ok: true, value: null });
  const took = performance.now() - from;
  await process.close();
  return took;
}

async function killedMigrations(round: Round): Promise<void> {
  const scene = new Scene(round);
  const working = await scene.start();
  for (let n = 0; n < 20; n += 1) await scene.clerk.work(working, ['sale', 'sale', 'refund', 'cashIn']);
  await working.close();
  makeOlder(scene.ledger);
  const older = join(scene.folder, 'older.sqlite');
  copyFileSync(scene.ledger, older);
  const within = Math.ceil((await timeOf(scene.ledger)) * 1.2);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const process = await warm();
    void process.open(scene.ledger);
    await scene.killWithin(process, within);
    const version = versionOf(scene.ledger);
    // All of it or nothing: no version between, and under the old one the old file.
    expect([OLDER, LATEST_VERSION]).toContain(version);
    if (version === LATEST_VERSION) {
      scene.expectHeld();
      for (const end of ['-wal', '-shm']) rmSync(scene.ledger + end, { force: true });
      copyFileSync(older, scene.ledger);
    } else scene.expectFactsHeld();
  }
  const folder = copiesFolder(scene.ledger);
  for (const { name } of listCopies(folder)) expect(verifyCopy(folder, name)).toBe('good');
  await scene.end();
  expect(versionOf(scene.ledger)).toBe(LATEST_VERSION);
  expect(listCopies(folder).length).toBeGreaterThan(0);
  expect(existsSync(`${scene.ledger}.restoring`)).toBe(false);
}

export const migrationKinds: readonly Kind[] = [
  {
    name: 'migrations',
    about: 'a fact of an older program’s file, when the first start of the new one was killed',
    round: killedMigrations,
  },
];
