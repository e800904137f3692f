import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chance } from '../../electron/ledger/cli/grown-trade';
import { copiesFolder } from '../../electron/ledger/copies/place';
import { listCopies } from '../../electron/ledger/copies/list';
import { verifyCopy } from '../../electron/ledger/copies/verify-copy';
import { ORGANISER, scratch } from '../ledger/harness/stall';
import { canMount, PowerDisk, removeDisks } from './harness/disks';
import { bundleThatNeverSyncs } from './harness/faulty-bundle';
import { readLedger } from './harness/held';
import { LedgerProcess } from './harness/ledger-process';
import { Scene } from './harness/scene';
import { newTally } from './harness/tally';
import { atAnswers, canTrace, tracer, writesBeforeLog, type SystemCall } from './harness/trace';

/** Enough for SQLite to move its log into the file more than once. */
const SALES = 150;

const round = () => ({ below: chance(11), tally: newTally() });

const faulty = { bundle: '', remove: (): void => undefined };
beforeAll(() => Object.assign(faulty, bundleThatNeverSyncs()));
afterAll(() => faulty.remove());

/** The ledger and its log; not what SQLite makes anew from them, nor the witness, which may be behind. */
const ofLedger = (ledger: string) => (path: string) => path === ledger || path === `${ledger}-wal`;

/** The id of the sale whose answer a call sends to whoever asked. */
const saleAnswered = ({ name, args }: SystemCall): string | null =>
  (name === 'write' || name === 'sendmsg') && args.includes('answer')
    ? (/saleId\\?"\$([0-9a-f-]{36})/.exec(args.replaceAll('\\"', '"'))?.[1] ?? null)
    : null;

const anyAnswer = ({ name, args }: SystemCall): string | null =>
  name === 'write' && /(answer|jobDone)/.test(args) && args.includes('<socket:') ? 'answer' : null;

describe.skipIf(!canTrace)('between a sale’s last write and its answer', () => {
  async function tracedSales(bundle?: string) {
    const { under, calls } = tracer();
    const scene = new Scene(round(), { started: { under, ...(bundle === undefined ? {} : { bundle }) } });
    const process = await scene.start();
    for (let n = 0; n < SALES; n += 1) await scene.clerk.work(process, ['sale']);
    await process.close();
    const traced = calls();
    const answers = atAnswers(traced, ofLedger(scene.ledger), saleAnswered);
    expect([...answers.keys()].toSorted()).toEqual([...scene.diary.done.keys()].toSorted());
    expect(answers.size).toBe(SALES);
    return { answers: [...answers.values()], traced, ledger: scene.ledger };
  }

  test(`the disk is waited for, in each of ${SALES} sales, and the file is written only after its log`, async () => {
    const { answers, traced, ledger } = await tracedSales();
    for (const { unsynced, writes } of answers) {
      expect(unsynced).toEqual([]);
      expect(writes).toBeGreaterThan(0);
    }
    expect(
      traced.filter(({ name, args }) => name === 'pwrite64' && args.includes(`<${ledger}>`)).length,
    ).toBeGreaterThan(0);
    expect(writesBeforeLog(traced, ledger)).toBe(0);
  });

  test('a program that did not wait would be seen: this proof can fail', async () => {
    const { answers } = await tracedSales(faulty.bundle);
    expect(answers.filter(({ unsynced }) => unsynced.length > 0).length).toBeGreaterThan(SALES * 0.9);
  });
});

describe.skipIf(!canTrace)('what is new on the disk is there by its name too, when it is answered', () => {
  test('a ledger that was just begun', async () => {
    const { under, calls } = tracer();
    const ledger = join(scratch(), 'ledger.sqlite');
    const process = new LedgerProcess({ under });
    expect(await process.open(ledger)).toMatchObject({ ok: true });
    const begun = await process.call(null, 'exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
    expect(begun).toMatchObject({ ok: true });
    await process.close();
    const answer = atAnswers(calls(), ofLedger(ledger), anyAnswer).get('answer');
    expect(answer).toMatchObject({ unsynced: [] });
    expect(answer?.writes).toBeGreaterThan(0);
  });

  test('a copy, its note, and the folder they are in', async () => {
    const { under, calls } = tracer();
    const scene = new Scene(round(), { started: { under } });
    const process = await scene.start();
    const made = await process.job(scene.ground.organiser, 'copies.make', { reason: 'hand' });
    expect(made).toMatchObject({ ok: true });
    await process.close();
    const folder = copiesFolder(scene.ledger);
    const isOfCopy = (path: string): boolean => path.startsWith(folder) && !path.endsWith('-journal');
    const answer = atAnswers(calls(), isOfCopy, anyAnswer).get('answer');
    expect(answer).toMatchObject({ unsynced: [] });
    expect(answer?.writes).toBeGreaterThan(0);
  });

  test('an export', async () => {
    const { under, calls } = tracer();
    const scene = new Scene(round(), { started: { under } });
    const folder = scratch();
    const process = await scene.start();
    const input = { report: 'lines', language: 'ar', format: 'csv', path: join(folder, 'lines.csv') };
    expect(await process.job(scene.ground.organiser, 'reports.write', input)).toMatchObject({ ok: true });
    await process.close();
    const answer = atAnswers(calls(), (path) => path.startsWith(folder), anyAnswer).get('answer');
    expect(answer).toMatchObject({ unsynced: [] });
    expect(answer?.writes).toBeGreaterThan(0);
  });
});

describe.skipIf(!canMount)('on a disk that forgets at a power cut what was not synced', () => {
  let disk: PowerDisk;
  afterEach(removeDisks);

  async function cutAfter(sales: number, bundle?: string): Promise<Scene> {
    disk = new PowerDisk();
    const scene = new Scene(round(), {
      folder: disk.folder,
      started: bundle === undefined ? {} : { bundle },
    });
    const process = await scene.start();
    for (let n = 0; n < sales; n += 1) await scene.clerk.work(process, ['sale']);
    disk.cutPower();
    await process.kill();
    disk.startAgain();
    return scene;
  }

  test('every acknowledged sale is there, and the ledger verifies', async () => {
    const scene = await cutAfter(60);
    expect(scene.problems()).toEqual([]);
    await scene.end();
  });

  test('a program that did not wait loses acknowledged sales there: this proof can fail', async () => {
    const scene = await cutAfter(20, faulty.bundle);
    expect(scene.problems()).not.toEqual([]);
  });

  test('a ledger that was just begun, a copy and an export are there, whole', async () => {
    disk = new PowerDisk();
    const ledger = join(disk.folder, 'ledger.sqlite');
    const process = new LedgerProcess();
    expect(await process.open(ledger)).toMatchObject({ ok: true });
    const begun = await process.call(null, 'exhibition.openSample', { id: uuidv7(), organiser: ORGANISER });
    expect(begun).toMatchObject({ ok: true });
    const { personId } = (begun as { value: { personId: string } }).value;
    const path = join(disk.folder, 'stock.json');
    const input = { report: 'stock', language: 'ar', format: 'json', path };
    expect(await process.job(personId, 'reports.write', input)).toMatchObject({ ok: true });
    const copied = await process.job(personId, 'copies.make', { reason: 'hand' });
    expect(copied).toMatchObject({ ok: true });
    disk.cutPower();
    await process.kill();
    disk.startAgain();

    const facts = readLedger(ledger, (db) => db.prepare('SELECT COUNT(*) FROM journal_facts').pluck().get());
    expect(facts).toBeGreaterThan(0);
    const folder = copiesFolder(ledger);
    const { name } = (copied as { value: { name: string } }).value;
    expect(listCopies(folder).map((copy) => copy.name)).toEqual([name]);
    expect(verifyCopy(folder, name)).toBe('good');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toBeTypeOf('object');
  });
});
