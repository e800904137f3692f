// `npm run fuzz`: the tests in tests/fuzz, and main's border in the real program, with seed after seed. Options:
// `--minutes N` (default 5, for each test), `--seed N` (where to begin; a failure names the seed that repeats it).
// Other arguments go to vitest, the names of files among them: `npm run fuzz -- --minutes 10 fuzz/spreadsheets`.
import { onDisplay } from './setup/display.mjs';
import { runScript } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';
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
  const files = args.some((arg) => !arg.startsWith('-')) ? [] : ['tests/fuzz/', 'tests/e2e/main-border'];
  const projects = ['--project', 'integration', '--project', 'e2e'];
  const { node24 } = await setUpProgram();
  return onDisplay((display) => runVitest(node24, [...projects, ...files, ...args], { ...env, ...display }));
});
