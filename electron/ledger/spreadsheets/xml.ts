import { Parser } from 'saxen';

/** What a reader hears of an XML text, its names without their prefixes and its texts decoded. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked before each element: true ends the reading. */
  isDone?(): boolean;
}

export class XmlError extends Error {}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_LETTER = 0x10ffff;

const letter = (code: number): string => (code > LAST_LETTER ? '\uFFFD' : String.fromCodePoint(code));

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (_all, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return letter(Number(decimal));
        if (hex !== undefined) return letter(Number.parseInt(hex, 16));
        return NAMED[(name ?? '').toLowerCase()] ?? '';
      })
    : text;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads an XML text from its beginning to its end. Throws XmlError where it is broken, or declares entities. */
export function readXml(xml: string, listener: XmlListener): void {
  const parser = new Parser();
  const stopIfDone = (): boolean => {
    const isDone = listener.isDone?.() === true;
    if (isDone) parser.stop();
    return isDone;
  };
  parser
    .on('openTag', (name, attributes) => {
      if (stopIfDone()) return;
      listener.open?.(local(name), (wanted) => {
        const value = attributes()[wanted];
        return value === undefined ? undefined : decode(value);
      });
    })
    .on('closeTag', (name) => listener.close?.(local(name)))
    .on('text', (text) => listener.text?.(decode(text)))
    .on('cdata', (text) => listener.text?.(text))
    // <!DOCTYPE …>: no spreadsheet has one, and entities declared in it can grow without end.
    .on('attention', () => {
      throw new XmlError('a declaration');
    })
    .on('error', (error) => {
      throw new XmlError(error.message);
    });
  parser.parse(xml);
}
