import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { environmentForNpm } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { runQuietly } from './processes.mjs';

/** The Node that runs npm must not be the one inside node_modules, which npm is about to replace. */
const nodeOutsideTheProject = () =>
  [process.env.npm_node_execpath, process.execPath].find(
    (path) => path !== undefined && !path.startsWith(projectRoot + sep),
  );

/** @param {string} node */
const npmBeside = (node) =>
  [
    process.env.npm_execpath,
    join(dirname(node), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(node), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export const runNpm = (args, cwd = projectRoot) => {
  const options = { cwd, env: environmentForNpm() };
  const node = nodeOutsideTheProject();
  const npm = node && npmBeside(node);
  if (node && npm) return runQuietly(node, [npm, ...args], options);
  // On Windows npm is a script of the shell. The arguments are ours and hold nothing a shell would mind.
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
};
