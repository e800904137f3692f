// `npm run screenshots`: photographs every main screen in both languages into docs/screenshots/.
import { onDisplay } from './setup/display.mjs';
import { runScript } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';
import { runVitest } from './setup/vitest.mjs';

await runScript(async (args) => {
  const { node24 } = await setUpProgram();
  return onDisplay((env) => runVitest(node24, ['--project', 'screenshots', ...args], env));
});
