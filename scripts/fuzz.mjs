// `npm run fuzz`: the tests in tests/fuzz with seed after seed. Options: `--minutes N` (default 5, for each file),
// `--seed N` (where to begin; a failure names the seed that repeats it). Other arguments go to vitest.
import { runScript } from './setup/say.mjs';
import { setUpTools } from './setup/set-up.mjs';
import { runVitest } from './setup/vitest.mjs';

/** Takes `--name value` out of the arguments. @param {string[]} args @param {string} name */
const take = (args, name) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};

await runScript(async (given) => {
  const args = [...given];
  const minutes = take(args, 'minutes') ?? '5';
  const seed = take(args, 'seed');
  const env = { FUZZ_MINUTES: minutes, ...(seed === undefined ? {} : { FUZZ_SEED: seed }) };
  return runVitest(await setUpTools(), ['--project', 'integration', 'tests/fuzz/', ...args], env);
});
