// `npm run suppressions`: whoever switches a check off for a line says why, in the same comment.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';

const folders = ['electron', 'renderer', 'shared', 'scripts', 'tests'];
const code = /\.(?:ts|tsx|mjs|cjs|css)$/;
const suppression =
  /(?:\/\/|\/\*)\s*(?:(?:ox|es)lint-disable|@ts-expect-error|@ts-nocheck|prettier-ignore)\b/;
const withReason = /(?:--|@ts-expect-error:|@ts-nocheck:|prettier-ignore:)\s+(?:\S+\s+){2}\S/;

/** @param {string} folder @returns {string[]} paths in the project */
const filesOf = (folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => code.test(name))
    .map((name) => join(folder, name));

/** @param {string} path @returns {string[]} */
const unexplainedIn = (path) =>
  readFileSync(join(projectRoot, path), 'utf8')
    .split('\n')
    .flatMap((line, at) =>
      suppression.test(line) && !withReason.test(line)
        ? [`${path}:${at + 1}: a check is switched off without a reason: ${line.trim()}`]
        : [],
    );

await runScript(() => {
  const faults = folders.flatMap(filesOf).flatMap(unexplainedIn);
  for (const fault of faults) say(fault);
  return Promise.resolve(faults.length === 0 ? 0 : 1);
});
