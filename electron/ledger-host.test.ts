import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../shared/result';
import { hostWith } from './fake-ledger';
import type { LedgerHost } from './ledger-host';

const sale = { id: 'a', lines: [] };
const ring = (host: LedgerHost) => host.call('p', 'sales.ringUp', sale);

describe('the host of the ledger', () => {
  it('lets what is asked before the file is open wait, then asks it in order', async () => {
    const { host, last } = hostWith();
    const first = host.call(null, 'exhibition.current', {});
    const second = ring(host);
    expect(last().calls).toEqual([]);

    last().opens();
    expect(last().calls.map(({ channel }) => channel)).toEqual(['exhibition.current', 'sales.ringUp']);
    for (const { seq } of last().calls) last().say({ type: 'answer', seq, result: done(seq) });
    expect([await first, await second]).toEqual([done(1), done(2)]);
  });

  it('asks a sale that a dying ledger had not answered once more, with the same id, and answers it once', async () => {
    const { host, processes, last, states } = hostWith();
    last().opens();
    const answer = ring(host);
    last().dies();
    expect(processes).toHaveLength(2);
    expect(last().calls).toEqual([]);

    last().opens();
    expect(last().calls).toMatchObject([{ channel: 'sales.ringUp', personId: 'p', input: sale }]);
    const [{ seq } = { seq: 0 }] = last().calls;
    last().say({ type: 'answer', seq, result: done('sold') });
    // An answer that comes twice is heard once.
    last().say({ type: 'answer', seq, result: refuse('INTERNAL') });
    expect(await answer).toEqual(done('sold'));
    expect(states.map(({ state }) => state)).toEqual(['starting', 'ready', 'starting', 'ready']);
  });

  it('says LEDGER_RESTARTED when a second ledger died of it, so that the screen decides', async () => {
    const { host, last, processes } = hostWith();
    last().opens();
    const answer = ring(host);
    last().dies();
    last().opens();
    last().dies();

    expect(await answer).toEqual(refuse('LEDGER_RESTARTED'));
    last().opens();
    expect(last().calls).toEqual([]);
    expect(processes).toHaveLength(3);
  });

  it('does not count a death against what that process was never asked', async () => {
    const { host, last } = hostWith();
    const answer = ring(host);
    last().dies();
    last().dies();
    last().opens();

    const [{ seq } = { seq: 0 }] = last().calls;
    last().say({ type: 'answer', seq, result: done('sold') });
    expect(await answer).toEqual(done('sold'));
  });

  it('says why a file cannot be opened, to whoever waits and to whoever asks later', async () => {
    const { host, last, states, processes } = hostWith();
    const waiting = ring(host);
    last().say({ type: 'opened', result: refuse('FILE_NEWER', { file: 90, program: 60 }) });

    expect(states.at(-1)).toMatchObject({ state: 'failed', code: 'FILE_NEWER' });
    expect(await waiting).toEqual(refuse('LEDGER_UNAVAILABLE', { reason: 'FILE_NEWER' }));
    expect(await ring(host)).toEqual(refuse('LEDGER_UNAVAILABLE', { reason: 'FILE_NEWER' }));
    // Its process may go now: starting it again would find the same file.
    last().dies();
    expect(processes).toHaveLength(1);
  });

  it('gives up on a ledger that dies again and again, instead of starting it for ever', async () => {
    const { host, last, processes, states } = hostWith();
    while (states.at(-1)?.state !== 'failed' && processes.length < 100) last().dies();

    expect(processes.length).toBeLessThanOrEqual(8);
    expect(await ring(host)).toMatchObject({ error: { code: 'LEDGER_UNAVAILABLE' } });
  });

  it('goes on through deaths that are a minute apart', () => {
    vi.useFakeTimers();
    const { last, states } = hostWith();
    for (let death = 0; death < 20; death += 1) {
      last().opens();
      vi.advanceTimersByTime(61_000);
      last().dies();
    }
    expect(states.some(({ state }) => state === 'failed')).toBe(false);
    vi.useRealTimers();
  });

  it('waits for the file to be closed before the program goes, but not for ever', async () => {
    const { host, last, processes } = hostWith();
    last().opens();
    const closed = host.close();
    expect(last().heard.at(-1)).toEqual({ type: 'close' });
    last().dies();
    await closed;
    expect(processes).toHaveLength(1);

    vi.useFakeTimers();
    const stubborn = hostWith();
    stubborn.last().opens();
    const late = stubborn.host.close();
    vi.advanceTimersByTime(3000);
    await late;
    expect(stubborn.last().isKilled).toBe(true);
    vi.useRealTimers();
  });
});
