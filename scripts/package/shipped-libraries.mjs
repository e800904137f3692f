import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/places.mjs';

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX, as the package says it
 * @property {string} text of its licence file; empty where it has none
 */
/**
 * @typedef {object} Locked
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

const source = ['electron', 'renderer', 'shared'];
const code = /\.tsx?$/;
const test = /\.test\.tsx?$/;
const imports = /(?:from|import\()\s*'([^'.][^']*)'|import '([^'.][^']*)'/g;
const licenceFile = /^(?:licen[cs]e|copying|ofl)(?:[.-].*)?$/i;

/** `@tanstack/react-table/x` is of `@tanstack/react-table`. @param {string} specifier */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Types are gone when the program is built. @param {string} name */
const isTypesOnly = (name) => name.startsWith('@types/') || name === 'csstype';

/** Packages that the program's own code names, Node and Electron aside. @returns {Set<string>} */
const importedPackages = () => {
  const files = source.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => code.test(name) && !test.test(name))
      .map((name) => join(projectRoot, folder, name)),
  );
  const specifiers = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(imports)].map(([, first, second]) => first ?? second ?? ''),
  );
  return new Set(specifiers.filter((name) => !/^(?:node:|electron$)/.test(name)).map(packageOf));
};

/** Where a package finds another: beside itself, or further up. @param {string} from @param {string} name */
const placesOf = (from, name) => {
  const places = [];
  for (let at = from; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    places.push(`${at}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
};

/** @param {string} place @returns {string} */
const licenceText = (place) => {
  const folder = join(projectRoot, place);
  const file = readdirSync(folder).find((name) => licenceFile.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
};

/**
 * Every library whose code may be in what ships: those that the program imports, and theirs. Bundling leaves out what
 * nothing uses, so that this is rather too many than too few.
 * @returns {Library[]} by name
 */
export const shippedLibraries = () => {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
  );
  /** @type {Map<string, Library>} */
  const found = new Map();
  /** @param {string} from @param {string} name */
  const add = (from, name) => {
    const place = placesOf(from, name).find((one) => lock.packages[one] !== undefined);
    const locked = place === undefined ? undefined : lock.packages[place];
    // What a library can do without and nobody installed.
    if (place === undefined || locked === undefined || found.has(place)) return;
    const {
      version,
      license = '',
      dependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = locked;
    found.set(place, { name, version, licence: license, text: licenceText(place) });
    const needed = Object.keys(peerDependencies).filter(
      (peer) => peerDependenciesMeta[peer]?.optional !== true,
    );
    for (const next of [...Object.keys(dependencies), ...needed]) if (!isTypesOnly(next)) add(place, next);
  };
  for (const name of importedPackages()) add('', name);
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
};
