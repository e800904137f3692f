import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './processes.mjs';
import { say, stop } from './say.mjs';

/** @param {string} helper */
const isSetUpAsHelper = (helper) => {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4755) === 0o4755;
};

const namespacesAreAllowed = async () =>
  (await runQuietly('unshare', ['--user', '--map-root-user', 'true'])).code === 0;

/**
 * Chromium locks its pages into a sandbox made of user namespaces, or else with a helper that belongs to
 * root. Some systems allow neither without being asked, and Electron then ends without a word to the user.
 * @param {string} folder of the Electron
 */
export const assertSandboxCanStart = async (folder) => {
  if (process.platform !== 'linux') return;
  if (process.getuid?.() === 0) {
    say(
      "Running as root, where Chromium's sandbox cannot start: it is off (--no-sandbox). No package is built so.",
    );
    return;
  }
  const helper = join(folder, 'chrome-sandbox');
  if (isSetUpAsHelper(helper) || (await namespacesAreAllowed())) return;
  stop(
    `This system does not let Chromium's sandbox start; allow it with this line, then run this again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
};
