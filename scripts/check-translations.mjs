// `npm run translations`: both languages say the same things, with every plural form they need, and nothing else.
// Runs on Node 24, which reads TypeScript.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';

/** @typedef {Map<string, string>} Texts key → text */

const pluralForms = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
};
const languages = /** @type {const} */ (['ar', 'en']);
const ending = /_(zero|one|two|few|many|other)$/;

/** @param {unknown} node @param {string} prefix @returns {[string, string][]} */
const flatten = (node, prefix = '') =>
  typeof node === 'string'
    ? [[prefix, node]]
    : Object.entries(/** @type {object} */ (node)).flatMap(([name, inner]) =>
        flatten(inner, prefix === '' ? name : `${prefix}.${name}`),
      );

/** @param {'ar' | 'en'} language @returns {Texts} */
const textsOf = (language) =>
  new Map(flatten(JSON.parse(readFileSync(join(projectRoot, `renderer/i18n/${language}.json`), 'utf8'))));

/** The names in the gaps of a text: `{{count, n}}` is count. @param {string} text */
const gapsOf = (text) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? '');

/** The key that the code asks for: plural forms share one. @param {string} key */
const baseOf = (key) => key.replace(ending, '');

/** @param {Texts} texts @returns {Map<string, Set<string>>} base key → gaps in any of its forms */
const gapsByBase = (texts) => {
  /** @type {Map<string, Set<string>>} */
  const gaps = new Map();
  for (const [key, text] of texts) {
    const known = gaps.get(baseOf(key)) ?? new Set();
    for (const gap of gapsOf(text)) known.add(gap);
    gaps.set(baseOf(key), known);
  }
  return gaps;
};

/** @param {'ar' | 'en'} language @param {Texts} texts @returns {string[]} */
const wrongForms = (language, texts) => {
  const plurals = [...texts.keys()].filter((key) => ending.test(key)).map(baseOf);
  return [...new Set(plurals)].flatMap((base) => [
    ...pluralForms[language]
      .filter((form) => !texts.has(`${base}_${form}`))
      .map((form) => `${language}: the plural ${base} lacks its form _${form}`),
    ...(texts.has(base) ? [`${language}: ${base} stands beside its own plural forms`] : []),
  ]);
};

/** @param {Record<'ar' | 'en', Texts>} texts @returns {string[]} */
const differences = (texts) => {
  const gaps = { ar: gapsByBase(texts.ar), en: gapsByBase(texts.en) };
  const missing = (/** @type {'ar' | 'en'} */ here, /** @type {'ar' | 'en'} */ there) =>
    [...gaps[here].keys()]
      .filter((base) => !gaps[there].has(base))
      .map((base) => `${there}: ${base} is missing (${here} has it)`);
  const otherGaps = [...gaps.ar].flatMap(([base, names]) => {
    const other = gaps.en.get(base);
    if (other === undefined || (names.size === other.size && [...names].every((name) => other.has(name))))
      return [];
    return [
      `${base} has other gaps in Arabic (${[...names].join(', ')}) than in English (${[...other].join(', ')})`,
    ];
  });
  return [...missing('ar', 'en'), ...missing('en', 'ar'), ...otherGaps];
};

/** @param {'ar' | 'en'} language @param {Texts} texts @returns {string[]} */
const emptyTexts = (language, texts) =>
  [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${language}: ${key} is empty`);

/** The source of every page, without its tests. @returns {string[]} */
const sources = () =>
  readdirSync(join(projectRoot, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.ts', '.tsx'].includes(extname(name)) && !/\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(projectRoot, 'renderer', name), 'utf8'));

const literal = /(['"])([\w.-]+)\1/g;
const template = /`([\w.]*(?:\$\{[^}]*\}[\w.]*)+)`/g;

/** @param {string[]} files @returns {RegExp[]} for `errors.${code}`: whatever may stand there */
const patternsIn = (files) =>
  files
    .flatMap((text) => [...text.matchAll(template)].map(([, inner]) => inner ?? ''))
    // Only those that begin with a group of ours can be keys.
    .filter((inner) => /^\w+\.[\w.]*\$\{/.test(inner))
    .map((inner) => new RegExp(`^${inner.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`));

/** @param {Texts} texts @returns {string[]} */
const unusedAndUnknown = (texts) => {
  const files = sources();
  const known = new Set([...texts.keys()].map(baseOf));
  const named = new Set(
    files.flatMap((text) => [...text.matchAll(literal)].map(([, , inner]) => inner ?? '')),
  );
  const patterns = patternsIn(files);
  const asked = files.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map(([, , key]) => key ?? ''),
  );
  return [
    ...[...known]
      .filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${key} is used nowhere`),
    ...[...new Set(asked)].filter((key) => !known.has(key)).map((key) => `${key} is asked for and not there`),
  ];
};

/** @param {Record<'ar' | 'en', Texts>} texts @returns {Promise<string[]>} */
const untranslatedErrors = async (texts) => {
  const path = pathToFileURL(join(projectRoot, 'shared/result.ts')).href;
  const { errorCodes } = /** @type {{ errorCodes: readonly string[] }} */ (await import(path));
  return errorCodes.flatMap((code) =>
    languages
      .filter((language) => !texts[language].has(`errors.${code}`))
      .map((language) => `${language}: errors.${code} is missing, so ${code} would be shown as a code`),
  );
};

await runScript(async () => {
  const texts = { ar: textsOf('ar'), en: textsOf('en') };
  const faults = [
    ...languages.flatMap((language) => [
      ...wrongForms(language, texts[language]),
      ...emptyTexts(language, texts[language]),
    ]),
    ...differences(texts),
    ...(await untranslatedErrors(texts)),
    ...unusedAndUnknown(texts.ar),
  ];
  if (texts.ar.size === 0) faults.push('There are no texts at all.');
  for (const fault of faults) say(fault);
  if (faults.length === 0) say(`${texts.ar.size} texts in Arabic, ${texts.en.size} in English: all there.`);
  return faults.length === 0 ? 0 : 1;
});
