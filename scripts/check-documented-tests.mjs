// `npm run documented-tests`: a page of docs that says which test shows something names a file that is there, and a title
// that is in it: `tests/e2e/x.e2e.ts` “what a user would lose”, “and another of that file”.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';

const named = /`((?:tests|shared|electron|renderer)\/[^`]+\.(?:test|e2e)\.tsx?)`((?:,?\s*“[^”]+”)*)/g;

/** @param {string} text */
const oneSpace = (text) => text.replaceAll(/\s+/g, ' ');

/** @param {string} page @returns {{ count: number, faults: string[] }} */
const checkPage = (page) => {
  const found = [...readFileSync(join(projectRoot, page), 'utf8').matchAll(named)];
  const faults = found.flatMap(([, file = '', titles = '']) => {
    const path = join(projectRoot, file);
    if (!existsSync(path)) return [`${page} names ${file}, which is not there.`];
    const source = oneSpace(readFileSync(path, 'utf8'));
    return [...titles.matchAll(/“([^”]+)”/g)].flatMap(([, title = '']) =>
      source.includes(oneSpace(title)) ? [] : [`${page}: ${file} has no test “${title}”.`],
    );
  });
  return { count: found.length, faults };
};

await runScript(() => {
  const pages = readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md'));
  const checked = pages.map((name) => checkPage(join('docs', name)));
  const faults = checked.flatMap((page) => page.faults);
  for (const fault of faults) say(fault);
  const count = checked.reduce((sum, page) => sum + page.count, 0);
  say(`${count} tests are named in docs.`);
  // A check that looks at nothing finds nothing.
  return Promise.resolve(faults.length === 0 && count > 0 ? 0 : 1);
});
