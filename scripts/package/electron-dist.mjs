import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cacheFolder } from '../setup/places.mjs';

/** @typedef {import('../setup/electron.mjs').Electron} Electron */

/**
 * A copy of the Electron that was found, without what development put into it: packaging writes into what it is given.
 * @param {Electron} electron
 * @returns {{ folder: string, version: string }}
 */
export const copyOfElectron = ({ folder }) => {
  const copy = join(cacheFolder, 'electron-to-package');
  const ours = join(folder, 'resources', 'app');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== ours && !path.startsWith(ours + sep),
  });
  const version = readFileSync(join(copy, 'version'), 'utf8').trim().replace(/^v/, '');
  return { folder: copy, version };
};
