// Breaks each rule of shared/domain and of the ledger's commands once, and runs the tests that should notice. Prints
// how many mutants died, and every survivor. Takes too long for CI. Arguments: parts of file names, and
//   --go-on   only what survived the last time is tried again, as long as no file that was broken has changed since
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sitesOf } from './mutants.mjs';
import { groupsIn } from './targets.mjs';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache/mutation');
const AIM = 0.9;
/** Nothing was heard for so long while a mutant was awake: it never ends, and that is noticed too. */
const NEVER_ENDS = 240_000;

/** @typedef {{ number: number, file: string, line: number, was: string, text: string }} Known a mutant and where it is */
/** @typedef {import('./mutant-runner.mjs').Event & { decided?: number, begins?: boolean }} Event */

const eventsIn = (/** @type {string} */ log) =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => /** @type {Event} */ (JSON.parse(text)));

/** Runs `ask-tests.mjs` to its end, and again from where it stopped when a mutant never ends. */
const ask = async (/** @type {import('./ask-tests.mjs').Order} */ order) => {
  const { log } = order;
  for (;;) {
    const decided = new Set(eventsIn(log).flatMap((event) => event.decided ?? event.died ?? []));
    const left = order.awake?.filter(({ number }) => !decided.has(number));
    if (left?.length === 0) return;
    const rest = { ...order, ...(left === undefined ? {} : { awake: left }) };
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'ask-tests.mjs'), JSON.stringify(rest)],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    /** @type {Promise<number | null>} */
    const ended = new Promise((done) => void child.once('exit', done));
    const watch = setInterval(() => {
      if (Date.now() - statSync(log).mtimeMs < NEVER_ENDS) return;
      const last = eventsIn(log).at(-1);
      if (last?.try === undefined) return;
      appendFileSync(log, `${JSON.stringify({ test: last.test, died: last.try, neverEnds: true })}\n`);
      child.kill('SIGKILL');
    }, 5_000);
    const code = await ended;
    clearInterval(watch);
    if (code === 0) return;
    if (child.signalCode !== 'SIGKILL') throw new Error(`The tests ended with ${code ?? child.signalCode}.`);
  }
};

/** A log for these mutants, with those of the last time in it that died, where they stay dead. */
const logFor = (/** @type {readonly Known[]} */ mutants, /** @type {boolean} */ goesOn) => {
  const name = createHash('sha256').update(JSON.stringify(mutants)).digest('hex').slice(0, 12);
  const log = join(cache, `${name}.jsonl`);
  mkdirSync(cache, { recursive: true });
  const dead = goesOn && existsSync(log) ? eventsIn(log).filter(({ died }) => died !== undefined) : [];
  writeFileSync(log, dead.map((event) => `${JSON.stringify(event)}\n`).join(''));
  return log;
};

/**
 * What a file does while it is read, or keeps from one test for the next, is done before a mutant wakes up: it must be
 * awake from the start, for the file's own tests, or else for two that read the file.
 */
const asleepTooLong = (/** @type {readonly Known[]} */ mutants, /** @type {readonly Event[]} */ events) => {
  const dead = new Set(events.flatMap(({ died }) => died ?? []));
  /** @type {Map<number, string[]>} */
  const loadedBy = new Map();
  let test = '';
  for (const event of events) {
    if (event.begins === true) ({ test } = event);
    for (const number of event.loaded ?? []) loadedBy.set(number, [...(loadedBy.get(number) ?? []), test]);
  }
  return mutants.flatMap(({ number, file }) => {
    if (dead.has(number)) return [];
    const own = file.replace(/\.ts$/, '.test.ts');
    const tests = existsSync(join(root, own)) ? [own] : (loadedBy.get(number) ?? []).slice(0, 2);
    return tests.length === 0 ? [] : [{ number, tests }];
  });
};

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg !== '--go-on');
/** @type {string[]} */
const survivors = [];
/** @type {string[]} */
const failures = [];
let all = 0;
for (const { files, tests } of groupsIn(root)) {
  /** @type {Record<string, number>} */
  const firstOf = {};
  /** @type {Known[]} */
  const mutants = [];
  for (const file of files) {
    if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
    firstOf[file] = mutants.length + 1;
    const { sites } = sitesOf(readFileSync(join(root, file), 'utf8'));
    for (const { line, was, text } of sites.flatMap((site) => site.mutants))
      mutants.push({ number: mutants.length + 1, file, line, was, text });
  }
  if (mutants.length === 0) continue;
  const log = logFor(mutants, args.includes('--go-on'));
  await ask({ root, log, firstOf, tests });
  await ask({ root, log, firstOf, tests, awake: asleepTooLong(mutants, eventsIn(log)) });
  const events = eventsIn(log);
  const dead = new Set(events.flatMap(({ died }) => died ?? []));
  failures.push(...events.flatMap(({ test, fails }) => (fails === undefined ? [] : [`${test}: ${fails}`])));
  for (const file of Object.keys(firstOf)) {
    const own = mutants.filter((mutant) => mutant.file === file);
    if (own.length === 0) continue;
    const alive = own
      .filter(({ number }) => !dead.has(number))
      .map(({ line, was, text }) => `${file}:${line}  ${was}  →  ${text}`.replaceAll(/\s+/g, ' '));
    const lines = [`${file}: ${own.length - alive.length} of ${own.length} died`, ...alive];
    process.stdout.write(`${lines.join('\n  ')}\n`);
    survivors.push(...alive);
  }
  all += mutants.length;
}
const killed = all - survivors.length;
process.stdout.write(`\n${killed} of ${all} mutants died (${((killed / all) * 100).toFixed(1)} %).\n`);
for (const failure of failures) process.stdout.write(`This fails without any mutant: ${failure}\n`);
writeFileSync(
  join(root, '.cache/mutants.json'),
  JSON.stringify({ all, killed, survivors, failures }, null, 1),
);
process.exitCode = killed / all >= AIM && failures.length === 0 ? 0 : 1;
