// Breaks each rule of shared/domain and of the ledger's commands once, and runs the tests that should
// notice. Prints how many mutants died, and every survivor. Takes too long for CI. Arguments: parts of file names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { mutantsOf, mutated } from './mutants.mjs';
import { targetsIn } from './targets.mjs';

const root = resolve(import.meta.dirname, '../..');
const AIM = 0.9;
/** A mutant may never come to an end: that is noticed too. */
const TOO_LONG = 60_000;

/** The one file that is not what it is on the disk: changed in memory only. */
const changed = { id: '', code: '' };

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    reporters: [{}],
    bail: 1,
    include: ['{shared,electron,tests}/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    // One mutant must leave nothing behind for the next.
    isolate: true,
    testTimeout: TOO_LONG,
    // It would keep what the first mutant was made into.
    fsModuleCache: false,
    silent: true,
    // What a mutant says on its way down is of no interest.
    onConsoleLog: () => false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (_, id) => (id.split('?')[0] === changed.id ? changed.code : null),
      },
    ],
    logLevel: 'silent',
    server: { watch: null },
  },
);

/** Runs tests with one file changed. @returns {Promise<boolean>} whether all passed */
const passes = async (
  /** @type {import('./targets.mjs').Tests} */ { files, named },
  /** @type {string} */ file,
  /** @type {string} */ code,
) => {
  changed.id = join(root, file);
  changed.code = code;
  vitest.invalidateFile(changed.id);
  const paths = files.map((test) => join(root, test));
  const specifications = (await vitest.getRelevantTestSpecifications()).filter(({ moduleId }) =>
    paths.includes(moduleId),
  );
  if (named === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(named);
  const { testModules, unhandledErrors } = await vitest.rerunTestSpecifications(specifications);
  vitest.invalidateFile(changed.id);
  // Vitest remembers the modules of earlier runs too.
  const ran = testModules.filter(({ moduleId }) => paths.includes(moduleId));
  return ran.length === paths.length && unhandledErrors.length === 0 && ran.every((of) => of.ok());
};

const survives = async (
  /** @type {import('./targets.mjs').Tests[]} */ tests,
  /** @type {string} */ file,
  /** @type {string} */ code,
) => {
  for (const some of tests) if (!(await passes(some, file, code))) return false;
  return true;
};

const wanted = process.argv.slice(2);
const targets = targetsIn(root).filter(
  ({ file }) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
/** @type {string[]} */
const survivors = [];
let all = 0;
for (const { file, tests } of targets) {
  const code = readFileSync(join(root, file), 'utf8');
  const mutants = mutantsOf(code);
  if (mutants.length === 0) continue;
  if (!(await survives(tests, file, code))) throw new Error(`The tests of ${file} fail without any mutant.`);
  const alive = [];
  for (const mutant of mutants) {
    if (!(await survives(tests, file, mutated(code, mutant)))) continue;
    const was = mutant.was.replaceAll(/\s+/g, ' ');
    alive.push(`${file}:${mutant.line}  ${was}  →  ${mutant.text.replaceAll(/\s+/g, ' ')}`);
  }
  // Deaths count only where the tests still pass without a mutant.
  if (!(await survives(tests, file, code))) throw new Error(`The tests of ${file} fail after the mutants.`);
  all += mutants.length;
  survivors.push(...alive);
  const lines = [`${file}: ${mutants.length - alive.length} of ${mutants.length} died`, ...alive];
  process.stdout.write(`${lines.join('\n  ')}\n`);
}
const killed = all - survivors.length;
process.stdout.write(`\n${killed} of ${all} mutants died (${((killed / all) * 100).toFixed(1)} %).\n`);
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/mutants.json'), JSON.stringify({ all, killed, survivors }, null, 1));
await vitest.close();
process.exitCode = killed / all >= AIM ? 0 : 1;
