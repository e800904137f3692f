import { existsSync, readFileSync } from 'node:fs';
import { runQuietly } from './processes.mjs';
import { say, stop } from './say.mjs';
import { alone } from './set-up-lock.mjs';

const isDebianLike = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

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

const nameOfTheSystem = () => {
  const line = existsSync('/etc/os-release')
    ? readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?([^"\n]*)/m)
    : null;
  return line?.[1] ?? 'this Linux';
};

/**
 * Installs Debian's packages where this may be done, and else says what to do and stops.
 * @param {readonly string[]} lacking what is missing, in words
 * @param {() => string[]} packagesOf their packages on Debian and Ubuntu
 */
export const installPackages = async (lacking, packagesOf) => {
  if (!isDebianLike()) {
    stop(
      `${nameOfTheSystem()} lacks ${lacking.join(', ')}: install what provides them with the system's package manager, then run this again.`,
    );
  }
  const packages = packagesOf();
  if (process.getuid?.() !== 0)
    stop(
      `The system lacks packages that are needed; install them with this line, then run this again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    );
  await alone(() => install(packages));
};
