import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { livingProcesses } from './process-tree.mjs';

const patience = { leader: 5000, others: 1000 };

/**
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} ended its exit code; 128 + the signal's number when it was killed
 * @property {() => Promise<void>} end ends it and everything it started; returns when they are gone
 */

/** @type {Set<Running>} */
const running = new Set();

/** @param {NodeJS.Signals | null} signal */
const exitCodeOf = (signal) => 128 + (signal === null ? 0 : constants.signals[signal]);

/** @param {number} pid @param {NodeJS.Signals} signal */
const signalTo = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already, which is what we want.
  }
};

/** @param {number} leader */
const killGroup = (leader) => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(leader), '/t', '/f']);
  else signalTo(-leader, 'SIGKILL');
};

/** @param {number} leader */
const groupIsAlive = (leader) => livingProcesses().some(({ group }) => group === leader);

/**
 * The leader is asked first, alone, so that it can end its helpers in order; whoever is still there when
 * patience ends is killed.
 * @param {Running} started
 */
const endGroup = async ({ child, ended }) => {
  const leader = child.pid;
  if (leader === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    signalTo(leader, 'SIGTERM');
    await Promise.race([ended, pause(patience.leader, undefined, { ref: false })]);
  }
  for (let waited = 0; waited < patience.others && groupIsAlive(leader); waited += 50) await pause(50);
  killGroup(leader);
  await ended;
};

/**
 * Starts a program as the leader of a process group of its own, so that all of it can be ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Running}
 */
export const start = (command, args, options = {}) => {
  endAllWithUs();
  const child = spawn(command, args, {
    stdio: 'inherit',
    windowsHide: true,
    detached: process.platform !== 'win32',
    ...options,
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? exitCodeOf(signal)));
  });
  /** @type {Running} */
  const started = { child, ended, end: () => endGroup(started) };
  running.add(started);
  const forget = () => running.delete(started);
  ended.then(forget, forget);
  return started;
};

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} options limit: milliseconds
 * @returns {Promise<{ code: number, stdout: string, output: string }>} output: stdout and stderr as they came, without colours
 */
export const runQuietly = async (command, args, { limit, ...options } = {}) => {
  const started = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = limit === undefined ? undefined : setTimeout(() => void started.end(), limit);
  let stdout = '';
  let output = '';
  started.child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    output += text;
  });
  started.child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  try {
    const code = await started.ended;
    return { code, stdout, output: stripVTControlCharacters(output) };
  } catch (error) {
    // There is no such program: for whoever asked, the same as a program that fails.
    return { code: 127, stdout, output: String(error) };
  } finally {
    clearTimeout(timer);
  }
};

let stopping = false;

/** @param {NodeJS.Signals} signal */
const endAll = async (signal) => {
  if (stopping) return;
  stopping = true;
  // The last started first: the program before the display it paints on.
  for (const started of [...running].reverse()) await started.end();
  process.exit(exitCodeOf(signal));
};

let watching = false;

/** Whatever ends this script ends what it started, too. */
const endAllWithUs = () => {
  if (watching) return;
  watching = true;
  process.on('SIGINT', (signal) => void endAll(signal));
  process.on('SIGTERM', (signal) => void endAll(signal));
  process.on('SIGHUP', (signal) => void endAll(signal));
  process.on('exit', () => {
    for (const { child } of running) if (child.pid !== undefined) killGroup(child.pid);
  });
  // npm that is killed outright tells nobody; its shell may also take a signal without passing it on.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void endAll('SIGHUP');
  }, 500).unref();
};
