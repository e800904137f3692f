import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start } from './processes.mjs';
import { stop } from './say.mjs';

// The laptop that stalls have: screens are designed for it first.
const size = '1366x768x24';
const patience = 10_000;

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const virtualDisplayIsInstalled = () =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, 'Xvfb')));

/** Only Linux runs without a screen: on other systems a desktop is always there. */
export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** @param {import('node:stream').Readable} stream @returns {Promise<string>} */
const firstLine = (stream) =>
  new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });

/**
 * Starts a display that nobody sees.
 * @returns {Promise<{ name: string, close: () => Promise<void> }>} name: the value for DISPLAY
 */
export const openVirtualDisplay = async () => {
  // It looks for a free number itself and writes it to descriptor 3 when it is ready.
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const server = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = /** @type {import('node:stream').Readable} */ (server.child.stdio[3]);
  const ended = server.ended.catch(() => 1);
  const nothing = Promise.race([ended, pause(patience, 0, { ref: false })]).then(() => undefined);
  const number = await Promise.race([firstLine(numbers), nothing]);
  if (number === undefined) {
    await server.end();
    return stop(
      'The virtual display Xvfb did not start: run `Xvfb -displayfd 1` to see why, or set DISPLAY to a display that is there.',
    );
  }
  return { name: `:${number}`, close: server.end };
};

/** Set where our virtual displays are, so that what is started there knows: their names, a space between. */
const mark = 'TILL_VIRTUAL_DISPLAY';

export const isOnVirtualDisplay = () => process.env[mark] !== undefined;

/**
 * Runs work where there is a display: the user's own, or virtual ones that end with the work.
 * @template T
 * @param {(env: Record<string, string>, virtual: boolean) => Promise<T>} work given what to add to the environment
 * @param {number} count how many virtual ones, where they are needed; the environment names the first
 * @returns {Promise<T>}
 */
export const onDisplay = async (work, count = 1) => {
  if (!needsVirtualDisplay()) return work({}, isOnVirtualDisplay());
  const displays = await Promise.all(Array.from({ length: count }, openVirtualDisplay));
  const names = displays.map(({ name }) => name);
  try {
    return await work({ DISPLAY: names[0] ?? '', [mark]: names.join(' ') }, true);
  } finally {
    await Promise.all(displays.map(({ close }) => close()));
  }
};

/**
 * Of the virtual displays the one for a worker (from 1): on a display that programs share, the window of one takes the focus
 * out of the other's field.
 * @param {number} worker
 */
export const displayFor = (worker) => {
  const names = process.env[mark]?.split(' ') ?? [];
  return names[(worker - 1) % names.length];
};
