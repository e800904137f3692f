// `npm run torture`: tests/torture for as long as is asked: kills, power cuts, full and failing disks, damaged files.
// Options: `--minutes N` (default 10, shared by all kinds), `--seed S` (where to begin; a failure names the one that
// repeats it), `--kinds sales,copies` (some of them). Ends with 0 only where all held; prints what was done. The kinds
// that need disks of their own need root on Linux.
import { Console } from 'node:console';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/places.mjs';
import { runScript, say, stop } from './setup/say.mjs';
import { setUpProgram } from './setup/set-up.mjs';
import { runVitest } from './setup/vitest.mjs';

const report = join(projectRoot, '.cache/torture.json');

/** Takes `--name value` out of the arguments. @param {string[]} args @param {string} name */
const take = (args, name) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};

await runScript(async (given) => {
  const args = [...given];
  const minutes = take(args, 'minutes') ?? '10';
  const [seed, kinds] = [take(args, 'seed'), take(args, 'kinds')];
  const env = {
    TORTURE_MINUTES: minutes,
    ...(seed === undefined ? {} : { TORTURE_SEED: seed }),
    ...(kinds === undefined ? {} : { TORTURE_KINDS: kinds }),
  };
  const { node24 } = await setUpProgram();
  rmSync(report, { force: true });
  const tests = ['--project', 'integration', 'tests/torture/torture.test.ts', ...args];
  const code = await onDisplay((display) => runVitest(node24, tests, { ...env, ...display }));
  if (!existsSync(report)) stop('Nothing was tortured: see above.');
  const { seed: first, rows } = /** @type {{ seed: number, rows: { kind: string }[] }} */ (
    JSON.parse(readFileSync(report, 'utf8'))
  );
  say(`The seed of the first rounds was ${first}.`);
  new Console(process.stdout).table(Object.fromEntries(rows.map(({ kind, ...row }) => [kind, row])));
  say(code === 0 ? 'All held.' : 'Not all held.');
  return code;
});
