// `npm start`: opens the till, after doing whatever set-up is still missing.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onDisplay } from './setup/display.mjs';
import { launchCommand } from './setup/electron.mjs';
import { cacheFolder, callersFolder } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript, say } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';

const firstScreen = join(cacheFolder, 'first-screen.png');

/** Nobody sees a virtual display, so the program is asked to save a picture of what it shows first. */
const sayWhenFirstScreenIsSaved = () => {
  const timer = setInterval(() => {
    if (!statSync(firstScreen, { throwIfNoEntry: false })?.size) return;
    clearInterval(timer);
    say(`There is no display here, so the till runs on a virtual one. Its first screen: ${firstScreen}`);
    say('It goes on until it is stopped (Ctrl+C).');
  }, 200);
  timer.unref();
  return () => clearInterval(timer);
};

await runScript(async (args) => {
  const { electron } = await setUpProgram();
  return onDisplay(async (displayEnv, virtual) => {
    const { executable, args: ours, env } = launchCommand(electron, { virtualDisplay: virtual });
    rmSync(firstScreen, { force: true });
    const picture = virtual ? ['--screenshot', firstScreen] : [];
    const options = { cwd: callersFolder(), env: { ...env, ...displayEnv } };
    const till = start(executable, [...ours, ...picture, ...args], options);
    const enough = virtual ? sayWhenFirstScreenIsSaved() : () => undefined;
    try {
      return await till.ended;
    } finally {
      enough();
      await till.end();
    }
  });
});
