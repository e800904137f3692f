// `npm run bench`: measures the ledger and the real program on built code; see tests/bench/run.mjs for its options.
import { join } from 'node:path';
import { onDisplay } from './setup/display.mjs';
import { environmentForProgram } from './setup/environment.mjs';
import { projectRoot } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';

await runScript(async (args) => {
  const { node24 } = await setUpProgram();
  return onDisplay((display) => {
    const options = { cwd: projectRoot, env: { ...environmentForProgram(), ...display } };
    return start(node24, [join(projectRoot, 'tests/bench/run.mjs'), ...args], options).ended;
  });
});
