// Measures the ledger and the real program on built code and prints a table: `npm run bench`. Options:
//   --sizes 10000,100000,1000000   sale lines of the ledgers (grown once, kept in .cache/bench)
//   --lines-a-sale 1               lines of each sale (3): of one each, a million lines are a million facts
//   --parts sale-commit,verify     some of the parts only
//   --json PATH                    where to write the figures (default: .cache/bench/figures.json)
// A part is a file in tests/bench/parts that exports `part`; a new one is found by being there.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const cache = join(root, '.cache/bench');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    'lines-a-sale': { type: 'string', default: '3' },
    parts: { type: 'string' },
    json: { type: 'string', default: join(cache, 'figures.json') },
  },
});

if (!process.version.startsWith('v24.'))
  throw new Error(`The bench runs on Node 24, and this is ${process.version}.`);

const names = readdirSync(join(here, 'parts'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const wanted = values.parts?.split(',') ?? names;
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`There is no part ${unknown}; there are ${names.join(', ')}.`);

/** The set-up's own modules find the project by where they lie, so they are not built into another place. */
const setUpStaysWhereItIs = {
  name: 'set-up-stays-where-it-is',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} source */
  resolveId: (source) => {
    const [, file] = /scripts\/setup\/([\w-]+\.mjs)$/.exec(source) ?? [];
    return file === undefined
      ? null
      : { id: pathToFileURL(join(root, 'scripts/setup', file)).href, external: true };
  },
};

const built = join(cache, 'built');
rmSync(built, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [setUpStaysWhereItIs],
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    outDir: built,
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(
        ['ledgers', ...wanted].map((name) => [
          name,
          join(here, name === 'ledgers' ? 'ledgers.ts' : `parts/${name}.ts`),
        ]),
      ),
      external: ['better-sqlite3', /^playwright/],
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'playwright', 'playwright-core'] },
});

/** @returns {Promise<unknown>} */
const load = (/** @type {string} */ name) => import(pathToFileURL(join(built, `${name}.mjs`)).href);
const { grownLedgers } = /** @type {typeof import('./ledgers')} */ (await load('ledgers'));
const sizes = values.sizes.split(',').map(Number);
const ledgers = grownLedgers(join(cache, 'ledgers'), sizes, Number(values['lines-a-sale']));

/** @type {{ part: string, what: string, size: number | null, value: number, unit: string, aim: number | null, holds: boolean | null }[]} */
const figures = [];
for (const name of wanted) {
  const { part } = /** @type {{ part: import('./figure').Part }} */ (await load(name));
  process.stderr.write(`${name}: ${part.about}\n`);
  for (const figure of await part.run({ ledgers, cache, root })) {
    const aim = figure.aim ?? null;
    figures.push({
      part: name,
      size: null,
      ...figure,
      aim,
      holds: aim === null ? null : figure.value <= aim,
    });
  }
}
console.table(
  figures.map(({ part, what, size, value, unit, aim, holds }) => ({
    part,
    what,
    lines: size ?? '',
    value: Number(value.toFixed(3)),
    unit,
    aim: aim ?? '',
    holds: holds === null ? '' : holds ? 'yes' : 'NO',
  })),
);
mkdirSync(dirname(resolve(values.json)), { recursive: true });
writeFileSync(
  values.json,
  `${JSON.stringify({ node: process.version, at: new Date().toISOString(), figures }, null, 1)}\n`,
);
