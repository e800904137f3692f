// Runs inside the tests' own process: each test first as it is, to see which mutants it reaches, and then once more
// for each of these that is still alive. Hooks before and after each test are run every time. Where MUTATION_AWAKE
// names a mutant, it is awake from the start, and tests are run once as always.
import crypto from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { TestRunner } from 'vitest';

/**
 * @typedef {object} Event a line of the log
 * @property {string} test
 * @property {number} [try] a mutant that is being tried
 * @property {number} [died]
 * @property {number[]} [loaded] mutants that were met while a file was read: they may have done their work then
 * @property {number[]} [reached]
 * @property {number[]} [doubt] mutants after which the test failed without any
 * @property {string} [fails] what a test says without any mutant
 */

/** In milliseconds of the processor: a longer test is not run again for each mutant. */
const SLOW = 800;
/** And one that is quicker than this is asked about all that it reaches. */
const QUICK = 8;
/** A test that lets so many live, one after the other, is about something else. */
const PATIENCE = 20;
/** And where all tests of a file together let so many live, each of the rest is asked about a few only. */
const PATIENCE_OF_FILE = 60;
const FEW = 2;
/** So many may have died of a test before it is run without any, to see whether it was they. */
const CHECK_AFTER = 8;
/** A loop that goes on so many times longer than without mutants never ends. */
const MUCH_LONGER = 50;
const AT_LEAST = 200_000;
/** And for a whole file of tests. */
const LONG_ENOUGH = 50_000_000;

const mutantNamed = Number(process.env['MUTATION_AWAKE'] ?? 0);
const log = process.env['MUTATION_LOG'] ?? '';
/** @type {Event[]} */
const before = readFileSync(log, 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text) => /** @type {Event} */ (JSON.parse(text)));
const dead = new Set(before.flatMap(({ died }) => died ?? []));
/** How many tests met a mutant so far: what few of them meet is what this one is about. @type {Map<number, number>} */
const met = new Map();
for (const number of before.flatMap(({ reached }) => reached ?? []))
  met.set(number, (met.get(number) ?? 0) + 1);
const timesMet = (/** @type {number} */ number) => met.get(number) ?? 0;
const tell = (/** @type {Event} */ event) => appendFileSync(log, `${JSON.stringify(event)}\n`);

class NeverEnds extends Error {}

/** What the code of a file with all its mutants asks. */
const mutant = {
  awake: mutantNamed,
  /** @type {Set<number>} */
  reached: new Set(),
  turns: 0,
  mostTurns: mutantNamed === 0 ? Infinity : LONG_ENOUGH,
  is(/** @type {number} */ number) {
    if (mutant.awake === 0) mutant.reached.add(number);
    return number === mutant.awake;
  },
  turn() {
    mutant.turns += 1;
    if (mutant.turns > mutant.mostTurns) throw new NeverEnds('a loop never ends');
  },
};
Object.assign(globalThis, { mutant });

/** What every PIN is kept with takes 40 ms on purpose, and thousands of tries would take most of an hour for that alone. */
const { scryptSync } = crypto;
crypto.scryptSync = (password, salt, length, options) =>
  scryptSync(password, salt, length, options?.N === 16_384 ? { ...options, N: 2 } : options);
syncBuiltinESMExports();

const cpu = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export default class MutantRunner extends TestRunner {
  #name = '';
  /** @type {number[]} */
  #waiting = [];
  #isDone = false;
  #isSound = true;
  #tries = 0;
  #start = 0;
  /** @type {number[]} */
  #unsure = [];
  #lived = 0;
  #livedInFile = 0;
  #isQuick = false;

  onCollected() {
    if (mutantNamed !== 0) return;
    tell({ test: '', loaded: [...mutant.reached] });
    mutant.reached = new Set();
  }

  /** @override */
  async onBeforeRunTask(/** @type {import('vitest').RunnerTestCase} */ test) {
    await super.onBeforeRunTask(test);
    if (mutantNamed !== 0) return;
    this.#name = `${relative(process.cwd(), test.file.filepath)} > ${test.name}`;
    [this.#isDone, this.#tries, this.#lived, this.#unsure] = [false, 0, 0, []];
    mutant.awake = 0;
    test.retry = { count: Number.MAX_SAFE_INTEGER, condition: () => !this.#isDone };
  }

  /** @override */
  onBeforeTryTask(
    /** @type {import('vitest').RunnerTestCase} */ test,
    /** @type {import('vitest').TestTryOptions} */ options,
  ) {
    super.onBeforeTryTask(test, options);
    if (mutantNamed !== 0) return;
    if (test.result !== undefined) test.result.errors = undefined;
    const attempts = /** @type {{ attempts?: unknown[] } | undefined} */ (test.result)?.attempts;
    attempts?.splice(0);
    if (this.#tries === 0) {
      mutant.reached = new Set();
      mutant.mostTurns = Infinity;
    }
    mutant.turns = 0;
    this.#start = cpu();
    if (mutant.awake !== 0) tell({ test: this.#name, try: mutant.awake });
  }

  /** After each time, passed or not; what it throws has the test run again. */
  onTaskFinished(/** @type {import('vitest').RunnerTestCase} */ test) {
    if (mutantNamed !== 0) return;
    const [failure] = test.result?.errors ?? [];
    const failed = failure !== undefined || test.result?.state === 'fail';
    if (this.#tries === 0) this.#first(failed ? (failure?.message ?? 'failed') : null);
    else if (mutant.awake === 0) this.#afterCheck(failed);
    else if (failed) this.#died(mutant.awake);
    else this.#survived();
    this.#tries += 1;
    if (this.#isDone) {
      mutant.awake = 0;
      return;
    }
    if (test.result !== undefined) test.result.state = 'run';
    throw new Error('again');
  }

  #first(/** @type {string | null} */ failure) {
    if (failure !== null) tell({ test: this.#name, fails: failure });
    const needed = cpu() - this.#start;
    const isSlow = needed > SLOW;
    this.#isQuick = needed < QUICK;
    tell({ test: this.#name, reached: [...mutant.reached] });
    mutant.mostTurns = Math.max(AT_LEAST, mutant.turns * MUCH_LONGER);
    this.#waiting = [...mutant.reached]
      .filter((number) => !dead.has(number))
      .sort((a, b) => timesMet(a) - timesMet(b));
    for (const number of mutant.reached) met.set(number, timesMet(number) + 1);
    if (failure !== null || isSlow || !this.#isSound) this.#isDone = true;
    else this.#goOn();
  }

  #survived() {
    this.#lived += 1;
    this.#livedInFile += 1;
    this.#goOn();
  }

  #died(/** @type {number} */ number) {
    [this.#lived, this.#livedInFile] = [0, 0];
    this.#unsure.push(number);
    this.#goOn();
  }

  /** The test without any mutant, after some have died of it: if it fails, nobody knows what they died of. */
  #afterCheck(/** @type {boolean} */ failed) {
    if (failed) {
      // A mutant left something behind, or the test cannot be run twice: nothing later in this file tells anything.
      tell({ test: this.#name, doubt: this.#unsure });
      this.#isSound = false;
      this.#isDone = true;
      return;
    }
    for (const died of this.#unsure.splice(0)) {
      dead.add(died);
      tell({ test: this.#name, died });
    }
    this.#goOn();
  }

  #goOn() {
    const patience = this.#livedInFile < PATIENCE_OF_FILE ? PATIENCE : FEW;
    const isPatient = this.#isQuick || this.#lived < patience;
    const isTime = this.#unsure.length === CHECK_AFTER;
    const next = isTime || !isPatient ? undefined : this.#waiting.shift();
    if (next === undefined && this.#unsure.length === 0) this.#isDone = true;
    mutant.awake = next ?? 0;
  }
}
