// `npm run dependencies`: every dependency is pinned exactly and named in the README with its reason, only what cannot be
// bundled is packed beside the program, and what ships may be handed out with a program under the MIT licence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLibraries } from './package/shipped-libraries.mjs';
import { projectRoot } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';

/** They ask for their own text to be handed on (the package has it), and for nothing of our code. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']);
const exact = /^\d+\.\d+\.\d+$/;

/** @param {string} path */
const read = (path) => readFileSync(join(projectRoot, path), 'utf8');

/** @typedef {Record<string, string>} Versions */
const { dependencies, devDependencies, optionalDependencies } =
  /** @type {{ dependencies: Versions, devDependencies: Versions, optionalDependencies: Versions }} */ (
    JSON.parse(read('package.json'))
  );
const all = { ...dependencies, ...devDependencies, ...optionalDependencies };

/** In the README's tables, by its own name or that behind its scope. @param {string} readme @param {string} name */
const isNamed = (readme, name) => {
  const names = [name, name.slice(name.lastIndexOf('/') + 1)];
  return names.some((one) => new RegExp(`(?:^|[\\s|(])${one}(?=[\\s|,;)])`, 'm').test(readme));
};

/** @returns {string[]} */
const faults = () => {
  const [, readme = ''] = read('README.md').split('## Why these libraries');
  const packed = new Set(
    [...read('electron-builder.yml').matchAll(/^ {2}- node_modules\/([^/\n]+)\//gm)].map(([, name]) => name),
  );
  const needsReason = Object.keys(all).filter((name) => !/^(?:@types\/|node-)/.test(name));
  return [
    ...Object.entries(all)
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `package.json: ${name} is not pinned exactly: ${version}`),
    ...Object.keys(dependencies)
      .filter((name) => !packed.has(name))
      .map((name) => `package.json: ${name} is bundled, so that it belongs in devDependencies`),
    ...needsReason
      .filter((name) => !isNamed(readme, name))
      .map((name) => `README.md does not say why there is ${name}`),
    ...shippedLibraries()
      .filter(({ licence }) => !licence.split(' AND ').every((one) => allowed.has(one)))
      .map(
        ({ name, licence }) =>
          `${name} is under ${licence || 'no licence'}: may it ship with a program under MIT?`,
      ),
  ];
};

await runScript(() => {
  const found = faults();
  for (const fault of found) say(fault);
  const licences = shippedLibraries().map(({ licence }) => licence);
  const counts = [...new Set(licences)].map(
    (licence) => `${licences.filter((one) => one === licence).length} ${licence}`,
  );
  say(`${licences.length} libraries may ship: ${counts.join(', ')}`);
  return Promise.resolve(found.length === 0 ? 0 : 1);
});
