import { installPackages } from './apt.mjs';
import { debianPackageOf } from './debian-packages.mjs';
import { virtualDisplayIsInstalled } from './display.mjs';
import { runQuietly } from './processes.mjs';
import { stop } from './say.mjs';

/** @param {string} executable @returns {Promise<string[]>} the libraries that the system's loader cannot find */
const missingLibraries = async (executable) => {
  const { output } = await runQuietly('ldd', [executable]);
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library ?? ''))];
};

/** @param {readonly string[]} libraries @param {boolean} display */
const packagesFor = (libraries, display) => {
  const packages = libraries.map((library) => {
    const name = debianPackageOf(library);
    return (
      name ??
      stop(
        `Electron needs ${library}, and which package holds it is not known here: install it with apt-get, then run this again.`,
      )
    );
  });
  return [...new Set([...packages, ...(display ? ['xvfb'] : [])])].sort();
};

/**
 * Sees to it that the system has what Electron is linked against, and a virtual display where one is needed.
 * @param {string} executable
 * @param {{ virtualDisplay: boolean }} needs
 */
export const ensureSystemLibraries = async (executable, needs) => {
  if (process.platform !== 'linux') return;
  /** What is missing now: libraries, and whether a display is. */
  const look = async () => ({
    libraries: await missingLibraries(executable),
    display: needs.virtualDisplay && !virtualDisplayIsInstalled(),
  });
  const nothing = (/** @type {Awaited<ReturnType<typeof look>>} */ { libraries, display }) =>
    libraries.length === 0 && !display;

  const before = await look();
  if (nothing(before)) return;
  const names = [...before.libraries, ...(before.display ? ['Xvfb'] : [])];
  await installPackages(names, () => packagesFor(before.libraries, before.display));
  // A library may need another one that could not be seen before it was there.
  const after = await look();
  if (nothing(after)) return;
  await installPackages(after.libraries, () => packagesFor(after.libraries, after.display));
};
