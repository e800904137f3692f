// Breaks each rule of shared/domain and of the ledger's commands once, and runs the tests that should notice. Prints
// how many mutants died, and every survivor. Takes too long for CI. Arguments: parts of file names.
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sitesOf } from './mutants.mjs';
import { groupsIn } from './targets.mjs';

const root = resolve(import.meta.dirname, '../..');
const AIM = 0.9;
/** Nothing was heard for so long while a mutant was awake: it never ends, and that is noticed too. */
const NEVER_ENDS = 240_000;

/** @typedef {{ number: number, file: string, line: number, was: string, text: string }} Known a mutant and where it is */

const eventsIn = (/** @type {string} */ log) =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map(
      (text) => /** @type {import('./mutant-runner.mjs').Event & { decided?: number }} */ (JSON.parse(text)),
    );

/** Runs `ask-tests.mjs` to its end, and again from where it stopped when a mutant never ends. */
const ask = async (/** @type {import('./ask-tests.mjs').Order} */ order) => {
  const { log } = order;
  for (;;) {
    const decided = new Set(eventsIn(log).flatMap((event) => event.decided ?? event.died ?? []));
    const left = order.awake?.filter((number) => !decided.has(number));
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
      const last = eventsIn(log).at(-1);
      if (last?.try === undefined || Date.now() - statSync(log).mtimeMs < NEVER_ENDS) return;
      appendFileSync(log, `${JSON.stringify({ test: last.test, died: last.try, neverEnds: true })}\n`);
      child.kill('SIGKILL');
    }, 5_000);
    const code = await ended;
    clearInterval(watch);
    if (code === 0) return;
    if (child.signalCode !== 'SIGKILL') throw new Error(`The tests ended with ${code ?? child.signalCode}.`);
  }
};

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
/** @type {string[]} */
const survivors = [];
let all = 0;
for (const [index, { files, tests }] of groupsIn(root).entries()) {
  const log = join(folder, `${index}.jsonl`);
  writeFileSync(log, '');
  /** @type {Record<string, number>} */
  const firstOf = {};
  /** @type {Known[]} */
  const mutants = [];
  for (const file of files) {
    if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
    firstOf[file] = mutants.length + 1;
    for (const { line, was, text } of sitesOf(readFileSync(join(root, file), 'utf8')).sites.flatMap(
      (site) => site.mutants,
    ))
      mutants.push({ number: mutants.length + 1, file, line, was, text });
  }
  if (mutants.length === 0) continue;
  await ask({ root, log, firstOf, tests });
  const events = eventsIn(log);
  for (const { test, fails } of events)
    if (fails !== undefined) throw new Error(`${test} fails without any mutant: ${fails}`);
  const dead = new Set(events.flatMap(({ died }) => died ?? []));
  const loaded = new Set(events.flatMap((event) => event.loaded ?? []));
  // What a file does while it is read is done before any test: such a mutant must be awake from the start.
  const awake = [...loaded].filter((number) => !dead.has(number)).sort((a, b) => a - b);
  await ask({ root, log, firstOf, tests, awake });
  for (const { died } of eventsIn(log)) if (died !== undefined) dead.add(died);
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
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/mutants.json'), JSON.stringify({ all, killed, survivors }, null, 1));
rmSync(folder, { recursive: true, force: true });
process.exitCode = killed / all >= AIM ? 0 : 1;
