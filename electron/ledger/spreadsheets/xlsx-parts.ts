import { refuse } from '../../../shared/result';
import { limits } from './limits';
import { PartError } from './unzip';
import { readXml } from './xml';

/** Characters that XML cannot hold are written `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
const ESCAPE = /_x([\dA-F]{4})_/gi;

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPE, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const tooMany = (): PartError =>
  new PartError(refuse('TOO_BIG', { what: 'texts', most: limits.sharedTexts }));

/**
 * The texts that cells name by their number; the parts of a formatted text are joined, its phonetic guide left out.
 * Throws PartError where there are more than any list has.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let isText = false;
  let isGuide = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si' && strings.length === limits.sharedTexts) throw tooMany();
      if (name === 'si') text = '';
      else if (name === 'rPh') isGuide = true;
      else if (name === 't') isText = !isGuide;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isGuide = false;
      else if (name === 'si' && text !== null) strings.push(unescapeText(text));
    },
    text: (part) => {
      if (isText && text !== null) text += part;
    },
  });
  return strings;
}

/** Number formats that every spreadsheet program knows without a definition: 0% and 0.00%. */
const PERCENT_FORMATS = [9, 10];

const isPercentFormat = (code: string): boolean => code.replace(/"[^"]*"|\\./g, '').includes('%');

/** Which styles show a number as a percent: a cell that says 12.5% holds 0.125. By the style's number. */
export function readPercentStyles(xml: string): boolean[] {
  const percents = new Set(PERCENT_FORMATS);
  const styles: boolean[] = [];
  let isCells = false;
  readXml(xml, {
    open: (name, attribute) => {
      const format = Number(attribute('numFmtId') ?? -1);
      if (name === 'numFmt' && isPercentFormat(attribute('formatCode') ?? '')) percents.add(format);
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) styles.push(percents.has(format));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles;
}
