import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { projectRoot } from './places.mjs';
import { say, stop } from './say.mjs';
import { alone } from './set-up-lock.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 */

/** @param {string} path @returns {Record<string, LockedPackage>} */
const packagesIn = (path) => {
  const json = readFileSync(join(projectRoot, path), 'utf8');
  return /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(json)).packages;
};

/** The package that brings Node 24 to this machine, where there is one. */
const node24Package = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/**
 * npm writes what it has installed into node_modules, as the last thing it does: that is our stamp.
 * Packages for other systems are locked but never installed.
 */
const areInstalled = () => {
  const stamp = 'node_modules/.package-lock.json';
  if (!existsSync(join(projectRoot, stamp))) return false;
  const installed = packagesIn(stamp);
  return Object.entries(packagesIn('package-lock.json')).every(([path, locked]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return locked.optional === true && path !== node24Package;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
};

/** npm names the cause first, and its advice at length after it. */
const firstLines = (/** @type {string} */ text) => text.trim().split('\n').slice(0, 12).join('\n');

/** Installs what the lock file names into node_modules, unless it is there. */
export const ensureDependencies = async () => {
  if (areInstalled()) return;
  await alone(async () => {
    if (areInstalled()) return;
    say('Installing the dependencies named in package-lock.json (once; about a minute) …');
    // Nothing we use needs an install script, and some would only try to compile what is here already.
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error'];
    const { code, output } = await runNpm(args);
    if (code === 0 && areInstalled()) return;
    if (output.trim() !== '') say(firstLines(output));
    stop(
      code === 0
        ? 'npm installed less than package-lock.json names: run `npm ci --include=dev --include=optional` and read what it says.'
        : 'The dependencies could not be installed (npm says why above): see that the npm registry can be reached, then run this again.',
    );
  });
};
