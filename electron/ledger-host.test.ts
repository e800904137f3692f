import { describe, expect, it, vi } from 'vitest';
import type { FromLedger, ToLedger } from '../shared/ledger-protocol';
import { done, refuse } from '../shared/result';
import { LedgerHost, type LedgerState } from './ledger-host';
import type { LedgerTransport } from './ledger-transport';

/** A ledger process that does nothing by itself: the test says what it answers and when it dies. */
class FakeProcess implements LedgerTransport {
  readonly heard: ToLedger[] = [];
  isKilled = false;
  #say: (message: FromLedger) => void = () => undefined;
  readonly #exit: (() => void)[] = [];

  post(message: ToLedger): void {
    this.heard.push(message);
  }
  onMessage(listener: (message: FromLedger) => void): void {
    this.#say = listener;
  }
  onExit(listener: () => void): void {
    this.#exit.push(listener);
  }
  onStderr(): void {}
  kill(): void {
    this.isKilled = true;
  }

  say(message: FromLedger): void {
    this.#say(message);
  }
  opens(): void {
    this.say({ type: 'opened', result: done(null) });
  }
  dies(): void {
    for (const listener of this.#exit) listener();
  }
  get calls() {
    return this.heard.filter((message) => message.type === 'call');
  }
}

const hostWith = () => {
  const processes: FakeProcess[] = [];
  const states: LedgerState[] = [];
  const faults: string[] = [];
  const host = new LedgerHost({
    start: () => {
      const process = new FakeProcess();
      processes.push(process);
      return process;
    },
    script: 'ledger.cjs',
    path: '/stall/ledger.sqlite',
    onState: (state) => states.push(state),
    onChanged: () => undefined,
    onFault: (_where, text) => faults.push(text),
  });
  const last = (): FakeProcess => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error('No process was started.');
    return process;
  };
  return { host, processes, states, faults, last };
};

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

  const verify = (host: LedgerHost, job: string, told: string[] = []) =>
    host.job({
      job,
      personId: 'p',
      channel: 'ledger.verify',
      input: {},
      onProgress: ({ done: so, total }) => told.push(`${job} ${so}/${total}`),
    });
  const verified = { ok: true, facts: 1, head: 'h', checks: [] };

  it('tells each job’s progress to whoever started it, and answers it once', async () => {
    const { host, last } = hostWith();
    const told: string[] = [];
    const [a, b] = [verify(host, 'a', told), verify(host, 'b', told)];
    expect(last().heard.filter(({ type }) => type === 'job')).toEqual([]);
    last().opens();
    expect(last().heard.slice(1)).toMatchObject([
      { type: 'job', job: 'a', personId: 'p', channel: 'ledger.verify', input: {} },
      { type: 'job', job: 'b' },
    ]);
    last().say({ type: 'jobProgress', job: 'b', done: 1, total: 9 });
    last().say({ type: 'jobProgress', job: 'a', done: 2, total: 9 });
    last().say({ type: 'jobDone', job: 'b', result: done(verified) });
    last().say({ type: 'jobProgress', job: 'b', done: 3, total: 9 });
    last().say({ type: 'jobDone', job: 'a', result: refuse('STOPPED') });
    expect(told).toEqual(['b 1/9', 'a 2/9']);
    expect([await a, await b]).toEqual([refuse('STOPPED'), done(verified)]);
  });

  it('says LEDGER_RESTARTED of a job whose ledger died, and does not begin it again by itself', async () => {
    const { host, last } = hostWith();
    last().opens();
    const running = verify(host, 'a');
    last().dies();
    expect(await running).toEqual(refuse('LEDGER_RESTARTED'));
    const waiting = verify(host, 'b');
    last().opens();
    expect(last().heard.slice(1)).toMatchObject([{ type: 'job', job: 'b' }]);
    last().say({ type: 'jobDone', job: 'b', result: done(verified) });
    expect(await waiting).toEqual(done(verified));
  });

  it('passes a stop on, also to a job that was not asked yet, and lets no id run twice at once', async () => {
    const { host, last } = hostWith();
    const waiting = verify(host, 'a');
    host.stopJob('a');
    expect(await waiting).toEqual(refuse('STOPPED'));
    last().opens();
    const running = verify(host, 'b');
    expect(await verify(host, 'b')).toMatchObject({ error: { code: 'BAD_INPUT' } });
    host.stopJob('b');
    host.stopJob('nobody');
    expect(last().heard.slice(1)).toMatchObject([{ type: 'job' }, { type: 'stopJob', job: 'b' }]);
    last().say({ type: 'jobDone', job: 'b', result: refuse('STOPPED') });
    expect(await running).toEqual(refuse('STOPPED'));
  });

  it('answers a job as unavailable where the ledger cannot be opened', async () => {
    const { host, last } = hostWith();
    const waiting = verify(host, 'a');
    last().say({ type: 'opened', result: refuse('FILE_CORRUPT') });
    expect(await waiting).toEqual(refuse('LEDGER_UNAVAILABLE', { reason: 'FILE_CORRUPT' }));
    expect(await verify(host, 'b')).toMatchObject({ error: { code: 'LEDGER_UNAVAILABLE' } });
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

describe('another file in the place of the one that is open', () => {
  const practice = { path: '/stall/practice.sqlite', practice: { from: '/stall/ledger.sqlite' } };
  const opening = () => {
    const all = hostWith();
    all.last().opens();
    return all;
  };

  it('is opened once the process of this one is gone, and a practice is made first', async () => {
    const { host, processes, last } = opening();
    const [truth] = processes;
    const opened = host.openInstead(practice);
    expect(truth?.heard.at(-1)).toEqual({ type: 'close' });
    expect(processes).toHaveLength(1);
    truth?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(2));
    expect(last().heard).toEqual([
      { type: 'makePractice', path: practice.path, from: '/stall/ledger.sqlite' },
    ]);
    last().say({ type: 'practiceMade', result: done(null) });
    expect(last().heard.at(-1)).toEqual({ type: 'open', path: practice.path });
    last().opens();
    expect(await opened).toEqual(done(null));
    expect(host.state.state).toBe('ready');
  });

  it('is never asked what this one was asked: a true sale is not rung up in a practice', async () => {
    const { host, processes, last } = opening();
    const unanswered = ring(host);
    const opened = host.openInstead({ path: '/stall/other.sqlite' });
    const asked = host.call(null, 'exhibition.current', {});
    processes[0]?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(2));
    last().opens();
    await opened;
    expect(await unanswered).toMatchObject({ error: { code: 'LEDGER_UNAVAILABLE' } });
    expect(last().calls.map(({ channel }) => channel)).toEqual(['exhibition.current']);
    for (const { seq } of last().calls) last().say({ type: 'answer', seq, result: done('other') });
    expect(await asked).toEqual(done('other'));
  });

  it('that is a practice which cannot be made is no failure of the till, which goes back', async () => {
    const { host, processes, last, states } = opening();
    const opened = host.openInstead(practice);
    processes[0]?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(2));
    last().say({ type: 'practiceMade', result: refuse('FILE_FULL') });
    expect(await opened).toEqual(refuse('FILE_FULL'));
    expect(states.some(({ state }) => state === 'failed')).toBe(false);

    const back = host.openInstead({ path: '/stall/ledger.sqlite' });
    processes[1]?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(3));
    expect(last().heard).toEqual([{ type: 'open', path: '/stall/ledger.sqlite' }]);
    last().opens();
    expect(await back).toEqual(done(null));
  });

  it('is made once: a process that died goes on with the practice that there is', async () => {
    const { host, processes, last } = opening();
    const opened = host.openInstead(practice);
    processes[0]?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(2));
    last().say({ type: 'practiceMade', result: done(null) });
    last().opens();
    await opened;
    last().dies();
    expect(processes).toHaveLength(3);
    expect(last().heard).toEqual([{ type: 'open', path: practice.path }]);
  });

  it('that cannot be opened is told as any file that cannot', async () => {
    const { host, processes, last, states } = opening();
    const opened = host.openInstead({ path: '/stall/other.sqlite' });
    processes[0]?.dies();
    await vi.waitFor(() => expect(processes).toHaveLength(2));
    last().say({ type: 'opened', result: refuse('FILE_MISSING') });
    expect(await opened).toEqual(refuse('FILE_MISSING'));
    expect(states.at(-1)).toMatchObject({ state: 'failed', code: 'FILE_MISSING' });
  });
});
