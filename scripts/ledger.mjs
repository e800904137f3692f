// `npm run --silent ledger -- verify FILE`: the ledger's own command line, after doing whatever set-up is missing.
import { join } from 'node:path';
import { environmentForProgram } from './setup/environment.mjs';
import { callersFolder, projectRoot } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript } from './setup/say.mjs';
import { setUpLedger } from './setup/set-up.mjs';

await runScript(async (args) => {
  const node24 = await setUpLedger();
  const options = { cwd: callersFolder(), env: environmentForProgram() };
  return start(node24, [join(projectRoot, 'out/main/cli.cjs'), ...args], options).ended;
});
