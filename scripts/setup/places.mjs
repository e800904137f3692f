import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that set-up makes and git ignores, apart from node_modules and out. */
export const cacheFolder = join(projectRoot, '.cache');

/**
 * Where the user stood when they called npm, which itself always moves to the project: so that
 * `--ledger here.till` means here.
 */
export const callersFolder = () =>
  process.env.npm_lifecycle_event === undefined ? process.cwd() : (process.env.INIT_CWD ?? process.cwd());
