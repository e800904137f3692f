// `npm run mutate`: breaks each rule of shared/domain and of the ledger's commands once, and says which changes no test
// noticed. Takes too long for CI. Arguments are parts of file names: `npm run mutate -- domain/tender`.
import { join } from 'node:path';
import { environmentForProgram } from './setup/environment.mjs';
import { projectRoot } from './setup/places.mjs';
import { start } from './setup/processes.mjs';
import { runScript } from './setup/say.mjs';
import { setUpTools } from './setup/set-up.mjs';

await runScript(async (args) => {
  const node24 = await setUpTools();
  const options = { cwd: projectRoot, env: environmentForProgram() };
  return start(node24, [join(projectRoot, 'scripts/mutation/run.mjs'), ...args], options).ended;
});
