import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { runQuietly } from './processes.mjs';
import { say } from './say.mjs';

const folder = join(projectRoot, 'node_modules/electron');
const limits = { answer: 10_000, download: 15 * 60_000 };

export const officialVersion = () => {
  const json = readFileSync(join(folder, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (JSON.parse(json)).version;
};

/** @returns {string | undefined} the folder of the Electron that its npm package has fetched */
export const findOfficialElectron = () => {
  const dist = join(folder, 'dist');
  const stamp = join(dist, 'version');
  // path.txt is the last thing that its installer writes.
  if (!existsSync(stamp) || !existsSync(join(folder, 'path.txt'))) return undefined;
  return readFileSync(stamp, 'utf8').trim().replace(/^v/, '') === officialVersion() ? dist : undefined;
};

/** Node 24 asks through the proxy that the environment names, if this is set; older ones never do. */
const environment = () => ({ ...process.env, NODE_USE_ENV_PROXY: '1' });

const aMirrorIsSet = () => Object.keys(process.env).some((name) => /electron_mirror$/i.test(name));

/**
 * A network that drops what it does not allow keeps the installer waiting for minutes, so the host is asked
 * first. (A mirror was chosen by somebody who knows that it is there.)
 * @param {string} node24
 */
const hostAnswers = async (node24) => {
  if (aMirrorIsSet()) return true;
  const ask = `fetch('https://github.com/electron/electron/releases/download/v${officialVersion()}/SHASUMS256.txt', {
    method: 'HEAD', signal: AbortSignal.timeout(${limits.answer}) }).then(({ ok }) => process.exit(ok ? 0 : 1))`;
  const options = { env: environment(), limit: limits.answer + 2000 };
  return (await runQuietly(node24, ['--eval', ask], options)).code === 0;
};

/**
 * Lets Electron's own installer fetch it; the installer checks it against the sums in its package.
 * @param {string} node24
 * @returns {Promise<string | undefined>} its folder, or nothing when it cannot be had from here
 */
export const fetchOfficialElectron = async (node24) => {
  if (!(await hostAnswers(node24))) return undefined;
  say(`Fetching Electron ${officialVersion()} (once; about 110 MB) …`);
  const options = { cwd: projectRoot, env: environment(), limit: limits.download };
  const { code, output } = await runQuietly(node24, [join(folder, 'install.js')], options);
  if (code !== 0) say(`It could not be fetched: ${output.trim().split('\n')[0]}`);
  return findOfficialElectron();
};
