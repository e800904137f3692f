import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { play } from '../../electron/ledger/cli/replay';
import { readScenario } from '../../electron/ledger/cli/scenario';
import { head } from '../../electron/ledger/journal';
import { defaultLimits } from '../../shared/domain/limits';
import { baisa } from '../../shared/domain/amounts';
import { hire, type Hired } from './harness/people';
import { card, cash, line, NOON, openShop, scratch, sell, Stall } from './harness/stall';

const folder = join(import.meta.dirname, '../oracle');
const scenarios = readdirSync(folder).flatMap((file) => /^(.*)\.totals\.json$/.exec(file)?.[1] ?? []);

interface Totals {
  readonly tenders: Record<string, number>;
  readonly open_shifts: { till: string; expected: number }[];
  readonly closed_shifts: { till: string; expected: number; counted: number; variance: number }[];
  readonly days: Record<string, { sales: number; refunds: number; gross: number; net: number }>;
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

test.each(scenarios)('the X and Z reports of %s add up to its totals, drawer by drawer', (name) => {
  const totals = JSON.parse(readFileSync(join(folder, `${name}.totals.json`), 'utf8')) as Totals;
  const path = join(scratch(), 'played.ledger');
  play(readScenario(join(folder, `${name}.json`)), path, false);
  const stall = new Stall(path);
  const closed = stall.must('shifts.closed', { limit: 200 }).toReversed();
  const z = closed.map(({ shiftId }) => stall.must('shifts.z', { shiftId }));
  const x = totals.open_shifts.map(({ till }) => stall.must('shifts.x', { till }));

  expect(
    z.map(({ till, drawer, counted, variance }) => ({ till, expected: drawer.expected, counted, variance })),
  ).toEqual(totals.closed_shifts);
  expect(x.map(({ till, drawer }) => ({ till, expected: drawer?.expected }))).toEqual(totals.open_shifts);
  const both = [...z, ...x];
  for (const method of ['cash', 'card', 'transfer', 'direct'] as const) {
    expect(sum(both.map(({ tenders }) => tenders[method] ?? Number.NaN))).toBe(totals.tenders[method]);
  }
  const days = Object.values(totals.days);
  expect(sum(both.map(({ sales }) => sales.count))).toBe(sum(days.map(({ sales }) => sales)));
  expect(sum(both.map(({ voids, refunds }) => voids.count + refunds.count))).toBe(
    sum(days.map(({ refunds }) => refunds)),
  );
  expect(sum(both.map(({ net }) => net))).toBe(sum(days.map(({ net }) => net)));
  stall.close();
});

describe('closing without knowing', () => {
  let stall: Stall;
  let volunteer: Hired;
  let supervisor: Hired;
  beforeEach(() => {
    stall = openShop();
    volunteer = hire(stall, 'volunteer');
    supervisor = hire(stall, 'supervisor');
    return () => stall.close();
  });
  const close = (rest: object = {}) =>
    stall.call(
      'shifts.close',
      { id: uuidv7(), till: 'T1', count: { 20000: 1 }, note: '', ...rest },
      volunteer.actor,
    );

  test('a volunteer’s X says nothing of the drawer; a supervisor’s does, and a supervisor’s PIN shows it', () => {
    sell(stall, [line('F03-002', 1)], [cash(10_000)]);
    sell(stall, [line('F03-002', 1)], [card(10_000)]);
    const asked = ['shifts.x', { till: 'T1' }] as const;
    expect(stall.call(...asked, volunteer.actor)).toMatchObject({
      value: { drawer: null, tenders: { cash: null, card: 10_000 }, sales: { count: 2, net: 20_000 } },
    });
    const whole = { value: { drawer: { float: 20_000, expected: 30_000 }, tenders: { cash: 10_000 } } };
    expect(stall.call(...asked, supervisor.actor)).toMatchObject(whole);
    expect(stall.call(...asked, volunteer.actor, supervisor.approval)).toMatchObject(whole);
  });

  test('a great difference asks for a note and tells no amount', () => {
    stall.must('exhibition.saveLimits', { limits: { ...defaultLimits, varianceNote: baisa(500) } });
    expect(close({ count: { 1000: 19 } })).toEqual({
      ok: false,
      error: { code: 'NOTE_NEEDED', details: {} },
    });
    expect(close({ count: { 1000: 19, 500: 1 } })).toMatchObject({ ok: true, value: { variance: -500 } });
  });

  test('counts that were doubted are kept beside the one that holds', () => {
    const answer = close({ recounts: [{ 20000: 1, 5: 1 }], note: 'أعدنا العد' });
    expect(answer).toMatchObject({ ok: true, value: { expected: 20_000, counted: 20_000, variance: 0 } });
    const { shiftId } = (answer as { value: { shiftId: string } }).value;
    expect(stall.must('shifts.z', { shiftId })).toMatchObject({
      count: { 20000: 1 },
      recounts: [{ 20000: 1, 5: 1 }],
      note: 'أعدنا العد',
      closedBy: 'volunteer',
      approvedBy: null,
    });
  });

  test('a recount with a coin that there is not is refused', () => {
    expect(close({ recounts: [{ 7: 1 }] })).toMatchObject({ error: { code: 'BAD_COUNT' } });
  });

  test('the Z report carries the journal’s newest hash, and the same one whenever it is printed again', () => {
    const answer = close();
    const { shiftId } = (answer as { value: { shiftId: string } }).value;
    const newest = head(stall.db);
    expect(stall.must('shifts.z', { shiftId })).toMatchObject({ hash: newest.hash, facts: newest.position });
    stall.must('shifts.open', { till: 'T1', float: 0 });
    expect(stall.must('shifts.z', { shiftId }).hash).toBe(newest.hash);
  });

  test('a shift that was left open overnight is told as such, and closes', () => {
    expect(stall.must('shifts.current', { till: 'T1' })).toMatchObject({
      businessDay: '2026-11-23',
      isOver: false,
    });
    stall.now = NOON + 24 * 60 * 60_000;
    expect(stall.must('shifts.current', { till: 'T1' })).toMatchObject({ isOver: true });
    expect(close()).toMatchObject({ ok: true });
  });

  test('the float is kept by note and coin, and refused where the count is not the float', () => {
    const open = (count: object) =>
      stall.ask('shifts.open', { till: 'T2', float: 5_500, count: { ...count } });
    expect(open({ 5000: 1 })).toMatchObject({ error: { code: 'BAD_COUNT' } });
    expect(open({ 5000: 1, 100: 5 })).toMatchObject({ ok: true });
    expect(stall.must('journal.list', { limit: 1 })[0]?.payload['count']).toEqual({ 5000: 1, 100: 5 });
  });

  test('a shift that is open, or that there is not, has no Z', () => {
    const shiftId = stall.must('shifts.current', { till: 'T1' })?.shiftId ?? '';
    expect(stall.ask('shifts.z', { shiftId })).toMatchObject({ error: { code: 'UNKNOWN_SHIFT' } });
    expect(stall.ask('shifts.z', { shiftId: uuidv7() })).toMatchObject({ error: { code: 'UNKNOWN_SHIFT' } });
  });

  test('cash that moves by a person’s hand has a reason', () => {
    const move = { id: uuidv7(), till: 'T1', amount: 100, account: 'expense', reason: '' };
    expect(stall.call('shifts.cashOut', move, supervisor.actor)).toMatchObject({
      error: { code: 'REASON_NEEDED' },
    });
  });
});
