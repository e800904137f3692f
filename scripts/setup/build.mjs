import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentForProgram } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { runQuietly } from './processes.mjs';
import { say, stop } from './say.mjs';
import { alone } from './set-up-lock.mjs';

// Everything a bundle is made from. Tests and scripts are not in it.
const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = join(projectRoot, 'out/build-stamp');

/** @param {string} path @returns {string[]} every file under it */
const filesUnder = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

/** Changes whenever a source is written, added, moved or deleted. */
const sourcesNow = () => {
  const hash = createHash('sha256');
  const paths = sources.map((path) => join(projectRoot, path)).filter((path) => existsSync(path));
  for (const file of paths.flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const builtFrom = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined);

/**
 * Builds the program into out/, unless what is there was made from the sources as they are.
 * @param {string} node24 the Node to build with
 */
export const ensureBuild = async (node24) => {
  if (builtFrom() === sourcesNow()) return;
  await alone(async () => {
    // Taken before the build: a file saved while it runs is built the next time.
    const before = sourcesNow();
    if (builtFrom() === before) return;
    say('Building the program …');
    rmSync(join(projectRoot, 'out'), { recursive: true, force: true });
    const viteOfElectron = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
    const options = { cwd: projectRoot, env: environmentForProgram() };
    const { code, output } = await runQuietly(node24, [viteOfElectron, 'build'], options);
    if (code !== 0) {
      say(output.trim());
      stop('The program could not be built: mend what the lines above name, then run this again.');
    }
    mkdirSync(join(projectRoot, 'out'), { recursive: true });
    writeFileSync(stamp, before);
  });
};
