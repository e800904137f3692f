// `npm run package`: makes the program as it is installed, as a folder in dist/, from whichever Electron was found.
// Arguments go to electron-builder: `npm run package -- --linux deb`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyOfElectron } from './package/electron-dist.mjs';
import { shippedLibraries } from './package/shipped-libraries.mjs';
import { environmentForProgram } from './setup/environment.mjs';
import { cacheFolder, projectRoot } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript, say, stop } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';

const builder = join(projectRoot, 'node_modules/electron-builder/cli.js');
const folderOnly = {
  darwin: ['--mac', 'dir'],
  linux: ['--linux', 'dir'],
  win32: ['--win', 'dir'],
};

/** Whoever hands on a library hands on its licence (`electron-builder.yml` packs the file). */
const writeLicences = () => {
  const file = join(cacheFolder, 'licences/libraries.txt');
  const parts = shippedLibraries().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
};

await runScript(async (args) => {
  const { node24, electron } = await setUpProgram();
  if (electron.kind === 'stand-in' && args.length > 0)
    stop(
      'The Electron here only stands in for the one that ships: it makes the folder and nothing that could be handed out. Connect to the internet, delete .cache/electron-stand-in, and run this again.',
    );
  const { folder, version } = copyOfElectron(electron);
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
  writeLicences();
  const target = args.length > 0 ? args : (folderOnly[/** @type {'linux'} */ (process.platform)] ?? []);
  const from = [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
  const code = await start(node24, [builder, ...target, ...from, '--publish', 'never'], {
    cwd: projectRoot,
    env: environmentForProgram(),
  }).ended;
  if (code === 0) say(`The package is in ${join(projectRoot, 'dist')} (Electron ${version}).`);
  return code;
});
