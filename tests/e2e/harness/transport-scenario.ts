import {
  startFork,
  startUtility,
  type LedgerTransport,
  type StartLedger,
} from '../../../electron/ledger-transport';
import type { FromLedger } from '../../../shared/ledger-protocol';

/** What a host sees of a transport. Bundled and run inside Electron's main process. */
export interface Seen {
  readonly first: string;
  readonly order: readonly number[];
  readonly echoed: unknown;
  readonly complaint: string;
  readonly exitsAfterClose: number;
  readonly exitsAfterKill: number;
  readonly exitsAfterDeath: number;
  readonly exitsWithoutScript: number;
}

const until = async (isSo: () => boolean): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!isSo() && Date.now() < deadline) await new Promise((later) => setTimeout(later, 5));
};

interface Watched {
  readonly transport: LedgerTransport;
  readonly messages: FromLedger[];
  complaint: string;
  exits: number;
}

const watch = (transport: LedgerTransport): Watched => {
  const watched: Watched = { transport, messages: [], complaint: '', exits: 0 };
  transport.onMessage((message) => watched.messages.push(message));
  transport.onStderr((text) => (watched.complaint += text));
  transport.onExit(() => (watched.exits += 1));
  return watched;
};

const call = ({ transport }: Watched, seq: number, channel: string, input: unknown): void =>
  transport.post({ type: 'call', seq, personId: null, channel, input });

const ended = async (watched: Watched): Promise<number> => {
  await until(() => watched.exits > 0);
  // What is said to a process that is gone harms nobody, and its end is told once.
  call(watched, 99, 'echo', null);
  await new Promise((later) => setTimeout(later, 50));
  return watched.exits;
};

const opened = async (start: StartLedger, script: string): Promise<Watched> => {
  const watched = watch(start(script));
  // At once: the process is not there yet.
  watched.transport.post({ type: 'open', path: '/x' });
  await until(() => watched.messages.length > 0 || watched.exits > 0);
  return watched;
};

const tryOut = async (start: StartLedger, script: string): Promise<Seen> => {
  const talk = await opened(start, script);
  for (let seq = 1; seq <= 200; seq += 1)
    call(talk, seq, 'echo', seq === 200 ? { text: 'لبان', none: null, n: 1.5 } : seq);
  call(talk, 201, 'complain', null);
  await until(() => talk.messages.length >= 202 && talk.complaint !== '');
  const answers = talk.messages.flatMap((message) => (message.type === 'answer' ? [message] : []));
  const last = answers.find(({ seq }) => seq === 200)?.result;
  talk.transport.post({ type: 'close' });

  const killed = await opened(start, script);
  killed.transport.kill();
  const dead = await opened(start, script);
  call(dead, 1, 'die', null);
  const absent = watch(start('/not/there.cjs'));
  absent.transport.post({ type: 'open', path: '/x' });

  return {
    first: talk.messages[0]?.type ?? '',
    order: answers.map(({ seq }) => seq),
    echoed: last?.ok === true ? last.value : null,
    complaint: talk.complaint,
    exitsAfterClose: await ended(talk),
    exitsAfterKill: await ended(killed),
    exitsAfterDeath: await ended(dead),
    exitsWithoutScript: await ended(absent),
  };
};

export const tryUtility = (script: string): Promise<Seen> => tryOut(startUtility, script);
export const tryFork = (script: string, node: string): Promise<Seen> => tryOut(startFork(node), script);
