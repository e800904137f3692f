import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { FromLedger, ToLedger } from '../shared/ledger-protocol';

/** A running ledger process, however it was started. */
export interface LedgerTransport {
  post(message: ToLedger): void;
  onMessage(listener: (message: FromLedger) => void): void;
  /** Also called where the process could not be started at all. */
  onExit(listener: () => void): void;
  onStderr(listener: (text: string) => void): void;
  kill(): void;
}

export type StartLedger = (script: string) => LedgerTransport;

/** What ships: Electron's own process for such work. */
export const startUtility: StartLedger = (script) => {
  const child = utilityProcess.fork(script, [], { serviceName: 'ledger', stdio: 'pipe' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    onStderr: (listener) => child.stderr?.on('data', (data: Buffer) => listener(data.toString())),
    kill: () => child.kill(),
  };
};

/** The test runtime, whose Node-API is too old for our SQLite: the same bundle on a Node of its own. */
export const startFork =
  (node: string): StartLedger =>
  (script) => {
    const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _runAsNode, ...env } = process.env;
    const child = fork(script, [], {
      execPath: node,
      execArgv: [],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const exit: (() => void)[] = [];
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      for (const listener of exit) listener();
    };
    child.once('exit', end);
    child.once('error', end);
    return {
      post: (message) => {
        if (child.connected) child.send(message, () => undefined);
      },
      onMessage: (listener) => child.on('message', (message) => listener(message as FromLedger)),
      onExit: (listener) => exit.push(listener),
      onStderr: (listener) => child.stderr?.on('data', (data: Buffer) => listener(data.toString())),
      kill: () => child.kill('SIGKILL'),
    };
  };

/** better-sqlite3 13 needs Node-API 10 and aborts a process that has less. */
const NEEDED_NODE_API = 10;

export const isTestRuntime = (): boolean => Number(process.versions['napi'] ?? 0) < NEEDED_NODE_API;

export function chooseTransport(): StartLedger {
  return isTestRuntime() ? startFork(process.env['TILL_NODE'] ?? 'node') : startUtility;
}
