import { expect, it } from 'vitest';
import { done, refuse } from '../shared/result';
import { hostWith } from './fake-ledger';
import type { LedgerHost } from './ledger-host';

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
