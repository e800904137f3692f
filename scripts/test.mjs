// `npm test`: every test, after doing whatever set-up is missing. Arguments go to vitest:
// `npm test -- --project unit money` runs the unit tests whose path has "money" in it.
import { setUpProgram, setUpTools } from './setup/set-up.mjs';
import { runScript } from './setup/say.mjs';
import { onDisplay } from './setup/display.mjs';
import { ensureTestPrograms } from './setup/test-programs.mjs';
import { runVitest } from './setup/vitest.mjs';

/** Unit tests touch neither the build nor a window, and should not wait for them. */
const asksForUnitTestsOnly = (/** @type {string[]} */ args) => {
  const projects = args.flatMap((arg, at) =>
    arg === '--project' ? (args[at + 1] ?? []) : arg.startsWith('--project=') ? arg.slice(10) : [],
  );
  return projects.length > 0 && projects.every((project) => project === 'unit');
};

/** As many as vitest.config.ts lets run: each has a display to itself (tests/setup/own-display.ts). */
const programsAtOnce = 2;

await runScript(async (args) => {
  if (asksForUnitTestsOnly(args)) return runVitest(await setUpTools(), args);
  const { node24 } = await setUpProgram();
  await ensureTestPrograms();
  return onDisplay((env) => runVitest(node24, args, env), programsAtOnce);
});
