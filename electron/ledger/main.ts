import { join } from 'node:path';
import type { FromLedger, ToLedger } from '../../shared/ledger-protocol';
import { refuse, type Result } from '../../shared/result';
import type { Actor } from './command';
import { Background } from './background/background';
import { faultText } from './fault-text';
import { Ledger } from './ledger';
import { makePractice } from './practice/make-practice';
import { doFileWork } from './restore/file-work';

/**
 * The ledger process's door to main. It runs under Electron's utilityProcess (`parentPort`) or as a fork of
 * plain Node (`process.send`), and knows no more of either than these two lines.
 */
interface ParentPort {
  postMessage(message: FromLedger): void;
  on(event: 'message', listener: (event: { data: ToLedger }) => void): void;
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;

function say(message: FromLedger): void {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else process.send?.(message);
}

/** A till takes what it sells off its own list of products; what comes back it has to be told of. */
const bringsGoodsBack: ReadonlySet<string> = new Set(['sales.void', 'sales.refund']);

let ledger: Ledger | null = null;

// A bundle of its own beside this one.
const background = new Background(join(__dirname, 'background.cjs'), {
  onProgress: (job, { done, total }) => say({ type: 'jobProgress', job, done, total }),
  onDone: (job, result) => say({ type: 'jobDone', job, result }),
  onFault: (channel, text) => say({ type: 'fault', channel, text }),
});

/** Jobs leave nothing half done behind, and the file is closed. */
async function end(): Promise<void> {
  await background.end();
  ledger?.close();
  process.exit(0);
}

function actorOf(personId: string | null, family: string | null): Actor {
  if (family !== null) return { kind: 'family', family };
  return personId === null ? { kind: 'nobody' } : { kind: 'person', personId };
}

function openOrFault(path: string): Result<Ledger> {
  try {
    return openHere(path);
  } catch (error) {
    // A process that died of it would be started again and die again, and nobody were told why.
    say({ type: 'fault', channel: 'open', text: faultText(error) });
    return refuse('INTERNAL');
  }
}

const openHere = (path: string): Result<Ledger> =>
  Ledger.open(path, {
    onCommit: ({ channel }) => {
      say({ type: 'changed', feature: channel.split('.')[0] ?? channel });
      if (channel === 'families.eraseContacts') say({ type: 'changed', feature: 'photos' });
      if (bringsGoodsBack.has(channel)) say({ type: 'changed', feature: 'stock' });
    },
    onProgress: ({ done, total }) => say({ type: 'progress', done, total }),
    onFault: (channel, error) => say({ type: 'fault', channel, text: faultText(error) }),
  });

function open(path: string): void {
  const opened = openOrFault(path);
  if (opened.ok) ledger = opened.value;
  say({ type: 'opened', result: opened.ok ? { ok: true, value: null } : opened });
}

/** Never in a process that has a ledger open: practice and truth are not in the same one. */
function makePracticeHere(asked: { path: string; from: string | null }): Result<null> {
  if (ledger !== null) return refuse('FILE_LOCKED');
  try {
    return makePractice(asked);
  } catch (error) {
    say({ type: 'fault', channel: 'makePractice', text: faultText(error) });
    return refuse('INTERNAL');
  }
}

function startJob({ job, personId, channel, input, approval }: Extract<ToLedger, { type: 'job' }>): void {
  const order =
    ledger?.admitJob(actorOf(personId, null), channel, input, approval) ?? refuse('LEDGER_UNAVAILABLE');
  if (order.ok) background.start({ ...order.value, job });
  else say({ type: 'jobDone', job, result: order });
}

function listen(message: ToLedger): void {
  switch (message.type) {
    case 'open':
      open(message.path);
      return;
    case 'call': {
      const { seq, personId, family, channel, input, approval } = message;
      const result =
        ledger?.call(actorOf(personId, family ?? null), channel, input, approval) ??
        refuse('LEDGER_UNAVAILABLE');
      say({ type: 'answer', seq, result });
      return;
    }
    case 'makePractice':
      say({ type: 'practiceMade', result: makePracticeHere(message) });
      return;
    case 'fileWork': {
      const tell = (error: unknown): void =>
        say({ type: 'fault', channel: 'fileWork', text: faultText(error) });
      say({
        type: 'fileWorkDone',
        result: ledger === null ? doFileWork(message.work, tell) : refuse('FILE_LOCKED'),
      });
      return;
    }
    case 'job':
      startJob(message);
      return;
    case 'stopJob':
      background.stop(message.job);
      return;
    case 'close':
      void end();
  }
}

if (parentPort !== undefined) parentPort.on('message', ({ data }) => listen(data));
else process.on('message', (message) => listen(message as ToLedger));

// Whoever started it is gone: nothing more can be asked.
process.on('disconnect', () => void end());
