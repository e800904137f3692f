import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../shared/contract';
import { done, refuse } from '../../shared/result';
import { hire } from './harness/people';
import { LedgerProcess } from './harness/process';
import { cash, line, openShop, scratch, sell } from './harness/stall';

/** The built program: a thread needs its own bundle, and the native SQLite found from there. */
/** Other tests verify at the same time: what is left here was left by these. */
const temporary = mkdtempSync(join(tmpdir(), 'background-'));
const ledger = new LedgerProcess(temporary);
let supervisor = '';
let volunteer = '';
let organiser = '';
let path = '';

beforeAll(async () => {
  const stall = openShop();
  ({ path } = stall);
  supervisor = hire(stall, 'supervisor').personId;
  volunteer = hire(stall, 'volunteer').personId;
  organiser = hire(stall, 'organiser').personId;
  for (let sale = 0; sale < 400; sale += 1) sell(stall, [line('F01-001', 1), line('F03-002', 1)]);
  stall.close();
  expect(await ledger.open(path)).toEqual(done(null));
});
afterAll(async () => {
  await ledger.close();
  rmSync(temporary, { recursive: true });
});

const job = (channel: string, input: unknown = {}, personId: string | null = supervisor, id = uuidv7()) =>
  ledger.startJob(personId, id, channel, input);

const ringUp = () =>
  ledger.call(volunteer, 'sales.ringUp', {
    id: uuidv7(),
    till: 'T1',
    lines: [line('F01-001', 1)],
    cartDiscount: null,
    tenders: [cash(1000)],
    total: null,
  });

const leftovers = () => readdirSync(temporary);

describe('long work beside the ledger', () => {
  test('the till goes on selling while the ledger is verified, on a snapshot that holds together', async () => {
    const id = uuidv7();
    const verified = job('ledger.verify', {}, supervisor, id);
    const isDone = () => ledger.heard.some((message) => message.type === 'jobDone' && message.job === id);
    let soldMeanwhile = 0;
    while (!isDone()) {
      expect((await ringUp()).ok).toBe(true);
      if (!isDone()) soldMeanwhile += 1;
    }
    expect(soldMeanwhile).toBeGreaterThan(3);
    const result = await verified;
    expect(result).toMatchObject({ ok: true, value: { ok: true } });
    if (!result.ok) return;
    const { checks } = result.value as Output<'ledger.verify'>;
    expect(checks.map(({ check }) => check)).toContain('chain');
    expect(checks.every(({ ok, what }) => ok && what === null)).toBe(true);
  });

  test('its progress is told of its own id, and never beyond its total', async () => {
    const id = uuidv7();
    await job('ledger.verify', {}, supervisor, id);
    const steps = ledger.heard.flatMap((message) =>
      message.type === 'jobProgress' && message.job === id ? [message] : [],
    );
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step.done).toBeLessThanOrEqual(step.total);
  });

  test('stopped, it says so and leaves nothing behind', async () => {
    const before = leftovers();
    const id = uuidv7();
    const stopped = job('ledger.verify', {}, supervisor, id);
    ledger.say({ type: 'stopJob', job: id });
    expect(await stopped).toEqual(refuse('STOPPED'));
    expect(leftovers()).toEqual(before);
  });

  test('a third waits for its turn, and can be stopped while it waits', async () => {
    const [first, second] = [job('ledger.verify'), job('ledger.verify')];
    const id = uuidv7();
    const third = job('ledger.verify', {}, supervisor, id);
    const fourth = job('ledger.verify');
    ledger.say({ type: 'stopJob', job: id });
    expect(await third).toEqual(refuse('STOPPED'));
    for (const result of [await first, await second, await fourth]) expect(result.ok).toBe(true);
  });

  test('a page of a report is read and a report is written, and the till goes on selling', async () => {
    const span = { from: null, to: null, families: null, tills: null };
    const page = await job('reports.page', { report: 'lines', language: 'ar', limit: 3, ...span });
    expect(page).toMatchObject({
      ok: true,
      value: {
        part: 'lines',
        agreement: { agrees: true },
        rows: [{}, {}, {}],
        cover: { title: 'كل البنود' },
      },
    });
    const folder = scratch();
    const file = join(folder, 'lines.xlsx');
    const id = uuidv7();
    const asked = { report: 'lines', language: 'ar', format: 'xlsx', path: file, ...span };
    const written = job('reports.write', asked, organiser, id);
    const isDone = () => ledger.heard.some((message) => message.type === 'jobDone' && message.job === id);
    let soldMeanwhile = 0;
    while (!isDone()) {
      expect((await ringUp()).ok).toBe(true);
      if (!isDone()) soldMeanwhile += 1;
    }
    expect(soldMeanwhile).toBeGreaterThan(3);
    expect(await written).toMatchObject({ ok: true, value: { path: file, agreement: { agrees: true } } });
    expect(readdirSync(folder)).toEqual(['lines.xlsx']);
    expect(await job('reports.write', asked)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });

  test('a ledger that is closed while it writes a report leaves no half file', async () => {
    const folder = scratch();
    const other = new LedgerProcess(temporary);
    await other.open(path);
    const asked = { report: 'journal', language: 'ar', format: 'csv', path: join(folder, 'x.csv') };
    void other.startJob(organiser, uuidv7(), 'reports.write', asked);
    await other.hears((message) => (message.type === 'jobProgress' ? true : undefined));
    await other.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('whoever may not ask is refused, and so is nonsense, before a thread is started', async () => {
    expect(await job('ledger.verify', {}, volunteer)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await job('ledger.verify', {}, null)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await job('ledger.verify', { path: '/etc/passwd' })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
    for (const channel of ['sales.ringUp', 'constructor', '', 'reports.totals'])
      expect(await job(channel)).toEqual(refuse('UNKNOWN_CHANNEL'));
    // Nor is a job a question that could hold up the till.
    expect(await ledger.call(supervisor, 'ledger.verify', {})).toEqual(refuse('UNKNOWN_CHANNEL'));
  });

  test('a ledger that is closed in the middle of a job stops it, cleans up and goes', async () => {
    const before = leftovers();
    const other = new LedgerProcess(temporary);
    await other.open(path);
    void other.startJob(supervisor, uuidv7(), 'ledger.verify', {});
    await other.hears((message) => (message.type === 'jobProgress' ? true : undefined));
    await other.close();
    expect(await other.ended()).toBe(0);
    expect(leftovers()).toEqual(before);
  });

  test('nothing of all this was a fault of the program', () => {
    expect(ledger.faults).toEqual([]);
  });
});
