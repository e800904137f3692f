import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { stop } from './say.mjs';

const windows = process.platform === 'win32';

/**
 * The Node that the tools, the tests and the command line of the ledger run on: the major version that is
 * inside the Electron we ship, whatever the machine has.
 * @returns {string} absolute path
 */
export const findNode24 = () => {
  const folder = `node_modules/node-${windows ? 'win' : process.platform}-${process.arch}/bin`;
  const bundled = join(projectRoot, folder, windows ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  return stop(
    `npm has no Node 24 for ${process.platform} ${process.arch} that we could bring along: install Node 24 (https://nodejs.org), then run this again.`,
  );
};
