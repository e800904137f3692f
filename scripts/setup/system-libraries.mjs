import { existsSync, readFileSync } from 'node:fs';
import { debianPackageOf } from './debian-packages.mjs';
import { virtualDisplayIsInstalled } from './display.mjs';
import { runQuietly } from './processes.mjs';
import { say, stop } from './say.mjs';
import { alone } from './set-up-lock.mjs';

const isDebianLike = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @param {string} executable @returns {Promise<string[]>} the libraries that the system's loader cannot find */
const missingLibraries = async (executable) => {
  const { output } = await runQuietly('ldd', [executable]);
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library ?? ''))];
};

/** @param {readonly string[]} args */
const aptGet = async (args) => {
  // Another apt-get may be at work: a machine that has just started often runs one of its own.
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=180', '-o', 'Dpkg::Use-Pty=0'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return runQuietly('apt-get', [...options, ...args], { env });
};

/** @param {readonly string[]} packages */
const install = async (packages) => {
  say(`Installing the system's ${packages.join(', ')} with apt-get (once) …`);
  const steps = [['update'], ['install', ...packages]];
  for (const step of steps) {
    const { code, output } = await aptGet(step);
    if (code === 0) continue;
    say(output.trim().split('\n').slice(-8).join('\n'));
    stop(
      `apt-get could not install ${packages.join(' ')} (it says why above): mend that, then run this again.`,
    );
  }
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

const nameOfTheSystem = () => {
  const line = existsSync('/etc/os-release')
    ? readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?([^"\n]*)/m)
    : null;
  return line?.[1] ?? 'this Linux';
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
  if (!isDebianLike()) {
    const names = [...before.libraries, ...(before.display ? ['Xvfb'] : [])];
    stop(
      `${nameOfTheSystem()} lacks ${names.join(', ')}: install what provides them with the system's package manager, then run this again.`,
    );
  }
  const packages = packagesFor(before.libraries, before.display);
  if (process.getuid?.() !== 0)
    stop(
      `The system lacks packages that Electron needs; install them with this line, then run this again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    );
  await alone(() => install(packages));
  // A library may need another one that could not be seen before it was there.
  const after = await look();
  if (!nothing(after)) await alone(() => install(packagesFor(after.libraries, after.display)));
};
