// Asks the tests of one group about all its mutants: a process of its own, since a mutant may never come to an end.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { withAllMutants } from './mutants.mjs';

/**
 * @typedef {object} Order what `run.mjs` asks for
 * @property {string} root
 * @property {string} log
 * @property {Record<string, number>} firstOf each file's first number
 * @property {string[]} tests
 * @property {{ number: number, tests: string[] }[]} [awake] mutants that are to be awake from the start, each by itself
 */

const order = /** @type {Order} */ (JSON.parse(process.argv[2] ?? '{}'));
const { root, log, firstOf, tests, awake = [] } = order;
process.env['MUTATION_LOG'] = log;
// Sequences drawn by chance: a few notice most of what thousands do.
process.env['FC_RUNS'] = '6';
const tell = (/** @type {object} */ event) => appendFileSync(log, `${JSON.stringify(event)}\n`);
const finished = new Set(
  readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((text) =>
      text === '' ? [] : (/** @type {{ finished?: string }} */ (JSON.parse(text)).finished ?? []),
    ),
);
const numbers = new Map(Object.entries(firstOf).map(([file, first]) => [join(root, file), first]));

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    reporters: [{}],
    bail: awake.length > 0 ? 1 : 0,
    include: ['{shared,electron,tests}/**/*.test.ts'],
    runner: join(import.meta.dirname, 'mutant-runner.mjs'),
    pool: 'threads',
    maxWorkers: 1,
    isolate: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It would keep files as they are without mutants.
    fsModuleCache: false,
    silent: true,
    // What a mutant says on its way down is of no interest.
    onConsoleLog: () => false,
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform: (code, id) => {
          const first = numbers.get(id.split('?')[0] ?? '');
          return first === undefined ? null : withAllMutants(code, first);
        },
      },
    ],
    logLevel: 'silent',
    server: { watch: null },
  },
);
const specifications = await vitest.getRelevantTestSpecifications();
/** Runs one file of tests, or those in it of some name. @returns {Promise<boolean>} whether all passed */
const run = async (/** @type {string} */ test) => {
  const [file = '', named] = test.split(' > ');
  const path = join(root, file);
  if (named === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(named);
  const { testModules } = await vitest.rerunTestSpecifications(
    specifications.filter(({ moduleId }) => moduleId === path),
  );
  // Vitest remembers the modules of earlier runs too.
  return testModules.filter(({ moduleId }) => moduleId === path).every((of) => of.ok());
};

if (awake.length === 0) {
  for (const file of tests) {
    if (finished.has(file)) continue;
    tell({ test: file, begins: true });
    await run(file);
    tell({ finished: file });
  }
}
for (const { number, tests: asked } of awake) {
  process.env['MUTATION_AWAKE'] = String(number);
  tell({ test: 'from the start', try: number });
  for (const file of asked) {
    if (await run(file)) continue;
    tell({ test: file, died: number });
    break;
  }
  tell({ decided: number });
}
await vitest.close();
process.exit(0);
