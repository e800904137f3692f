import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from './places.mjs';
import { say } from './say.mjs';

const lock = join(cacheFolder, 'set-up.lock');

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

const take = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
};

const dropIfItsOwnerIsGone = () => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Empty for the instant between its making and its writing.
    if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
  } catch {
    // Its owner has just given it back.
  }
};

/**
 * `npm start` and `npm test` in two windows must not install into one folder at once.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const alone = async (work) => {
  mkdirSync(cacheFolder, { recursive: true });
  for (let tries = 0; !take(); tries += 1) {
    if (tries === 5) say('Another command is setting up this folder; waiting for it to finish.');
    dropIfItsOwnerIsGone();
    await pause(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
};
