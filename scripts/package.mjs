// `npm run package`: makes the program as it is installed, as a folder in dist/, from whichever Electron was found.
// Arguments go to electron-builder: `npm run package -- --linux deb`.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfElectron } from './package/electron-dist.mjs';
import { environmentForProgram } from './setup/environment.mjs';
import { projectRoot } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript, say, stop } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';

const builder = join(projectRoot, 'node_modules/electron-builder/cli.js');
const folderOnly = {
  darwin: ['--mac', 'dir'],
  linux: ['--linux', 'dir'],
  win32: ['--win', 'dir'],
};

await runScript(async (args) => {
  const { node24, electron } = await setUpProgram();
  if (electron.kind === 'stand-in' && args.length > 0)
    stop(
      'The Electron here only stands in for the one that ships: it makes the folder and nothing that could be handed out. Connect to the internet, delete .cache/electron-stand-in, and run this again.',
    );
  const { folder, version } = copyOfElectron(electron);
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
  const target = args.length > 0 ? args : (folderOnly[/** @type {'linux'} */ (process.platform)] ?? []);
  const from = [`--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
  const code = await start(node24, [builder, ...target, ...from, '--publish', 'never'], {
    cwd: projectRoot,
    env: environmentForProgram(),
  }).ended;
  if (code === 0) say(`The package is in ${join(projectRoot, 'dist')} (Electron ${version}).`);
  return code;
});
