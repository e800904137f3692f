import { code128, type DrawingContext } from 'bwip-js/browser';

interface Bars {
  /** In modules, quiet zones included; 0 where the text cannot be a Code 128. */
  readonly width: number;
  /** Of an SVG path, one high. */
  readonly path: string;
}

/** The standard's least white on either side, in modules (ISO/IEC 15417). */
const QUIET = 10;

/** bwip-js draws bars as vertical lines about the greater half of their width; they are kept one module to a unit. */
const collector = (): DrawingContext<Bars> => {
  let width = 0;
  let path = '';
  const nothing = (): void => {};
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (wide) => void (width = wide + 2 * QUIET),
    line: (x0, _y0, _x1, _y1, thick) =>
      void (path += `M${x0 - Math.ceil(thick / 2) + QUIET} 0h${thick}v1h${-thick}z`),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => ({ width, path }),
  };
};

/** A till's code may be in Arabic: its letters would become bytes that no scanner gives back as they were. */
const IN_CODE_128 = /^[ -~]+$/;

export const bars = (text: string): Bars =>
  IN_CODE_128.test(text) ? code128({ bcid: 'code128', text, scale: 1 }, collector()) : { width: 0, path: '' };
