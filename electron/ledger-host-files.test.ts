import { describe, expect, it, vi } from 'vitest';
import { done, refuse } from '../shared/result';
import { hostWith } from './fake-ledger';

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
    const unanswered = host.call('p', 'sales.ringUp', { id: 'a', lines: [] });
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
