import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerContract, type LedgerChannel } from '../../shared/contract';
import type { Actor } from '../../electron/ledger/command';
import { digestOfRows } from './harness/rows';
import { openShop, type Stall } from './harness/stall';

type Who = 'nobody' | 'aside' | 'unknown' | 'volunteer' | 'supervisor' | 'organiser';
const everybody: readonly Who[] = ['nobody', 'aside', 'unknown', 'volunteer', 'supervisor', 'organiser'];
const rank: Readonly<Record<string, number>> = { volunteer: 1, supervisor: 2, organiser: 3 };

let stall: Stall;
const actors = new Map<Who, Actor>();

beforeAll(() => {
  stall = openShop();
  const hire = (role: 'volunteer' | 'supervisor' | 'organiser', active = true): Actor => {
    const { personId } = stall.must('people.save', { personId: null, name: role, role, active, pin: '2846' });
    return { kind: 'person', personId };
  };
  actors.set('nobody', { kind: 'nobody' });
  actors.set('aside', hire('organiser', false));
  actors.set('unknown', { kind: 'person', personId: '0199aaaa-0000-7000-8000-000000000000' });
  actors.set('volunteer', hire('volunteer'));
  actors.set('supervisor', hire('supervisor'));
  actors.set('organiser', hire('organiser'));
});
afterAll(() => stall.close());

const codeOf = (who: Who, channel: string, input: unknown): string => {
  const answer = stall.call(channel, input, actors.get(who));
  return answer.ok ? 'done' : answer.error.code;
};

/** Said once more here, so that a slip in the contract is seen: who may do what with money and people. */
const least: Partial<Record<LedgerChannel, string>> = {
  'people.save': 'organiser',
  'families.save': 'organiser',
  'products.save': 'organiser',
  'exhibition.save': 'organiser',
  'tills.save': 'organiser',
  'shifts.cashIn': 'supervisor',
  'shifts.cashOut': 'supervisor',
  'payouts.payOut': 'supervisor',
  'payouts.reverse': 'supervisor',
  'payouts.payIn': 'supervisor',
  'payouts.owed': 'supervisor',
  'overview.figures': 'supervisor',
  'overview.salesBehind': 'supervisor',
  'impact.report': 'organiser',
  'closing.look': 'organiser',
  'closing.copy': 'organiser',
  'payouts.proof': 'supervisor',
  'payouts.list': 'supervisor',
  'payouts.owing': 'supervisor',
  'payoutPapers.transfers': 'supervisor',
  'reports.totals': 'supervisor',
  'reports.familyDay': 'supervisor',
  'earnings.look': 'family',
  'earnings.statement': 'family',
  'statements.read': 'supervisor',
  'familyPins.give': 'supervisor',
  'stock.adjust': 'supervisor',
  'sales.ringUp': 'volunteer',
  'sales.receipt': 'volunteer',
  'shifts.open': 'volunteer',
  'shifts.close': 'volunteer',
};

test.each(Object.entries(least))('%s needs at least a %s', (channel, role) => {
  expect(ledgerContract[channel as LedgerChannel].role).toBe(role);
});

const channels = Object.keys(ledgerContract) as LedgerChannel[];
const cells = channels.flatMap((channel) => everybody.map((who) => [channel, who] as const));

describe('who may ask what, cell by cell', () => {
  test.each(cells)('%s by %s', (channel, who) => {
    const needed = ledgerContract[channel].role;
    const mayAsk = needed === 'anyone' || (rank[who] ?? 0) >= (rank[needed] ?? 9);
    const before = digestOfRows(stall.db, ['journal', 'derived', 'local']);
    // Nothing that any channel takes: whoever is let in is told so, whoever is not learns nothing.
    const code = codeOf(who, channel, { nonsense: true });
    expect(code).toBe(mayAsk ? 'BAD_INPUT' : 'FORBIDDEN');
    expect(digestOfRows(stall.db, ['journal', 'derived', 'local'])).toBe(before);
  });
});

test('a person who is put aside can do nothing from that moment on, though still signed in at a window', () => {
  const { personId } = stall.must('people.save', {
    personId: null,
    name: 'سالم',
    role: 'supervisor',
    active: true,
    pin: '2846',
  });
  const actor: Actor = { kind: 'person', personId };
  expect(stall.call('payouts.owed', {}, actor).ok).toBe(true);
  stall.must('people.save', { personId, name: 'سالم', role: 'supervisor', active: false, pin: null });
  expect(stall.call('payouts.owed', {}, actor)).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('a person whose role was lowered has the lower one at once', () => {
  const { personId } = stall.must('people.save', {
    personId: null,
    name: 'ليلى',
    role: 'supervisor',
    active: true,
    pin: '2846',
  });
  stall.must('people.save', { personId, name: 'ليلى', role: 'volunteer', active: true, pin: null });
  expect(stall.call('payouts.owed', {}, { kind: 'person', personId })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('every fact names the person who asked for it', () => {
  const actor = actors.get('volunteer');
  stall.call(
    'shifts.openDrawer',
    { id: '0199aaaa-0000-7000-8000-000000000001', till: 'T1', reason: 'فكة' },
    actor,
  );
  const by = stall.db.prepare(`SELECT by FROM journal_facts WHERE kind = 'drawer.opened'`).pluck().get();
  expect(by).toBe(actor?.kind === 'person' ? actor.personId : '');
});
