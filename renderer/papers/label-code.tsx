import { code128, ean13, qrcode, type DrawingContext } from 'bwip-js/browser';
import { useMemo } from 'react';
import { isEan13 } from '../../shared/domain/barcode';
import type { Symbology } from '../../shared/contract/stall-papers';

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/** Gathers bars and squares as one SVG path, one module to a unit, with white about it. */
const collector = (quiet: number, isFlat: boolean): DrawingContext<Drawn> => {
  let size = { width: 0, height: 0 };
  let path = '';
  const nothing = (): void => {};
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) =>
      void (size = { width: width + 2 * quiet, height: isFlat ? 1 : height + 2 * quiet }),
    line: (x0, _y0, _x1, _y1, thick) =>
      void (path += `M${x0 - Math.ceil(thick / 2) + quiet} 0h${thick}v1h${-thick}z`),
    polygon: (points) => {
      const [first, ...others] = points.map(([x, y]) => `${x + quiet} ${y + quiet}`);
      path += `M${first}L${others.join('L')}z`;
    },
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => ({ ...size, path }),
  };
};

/** The white that each standard wants on either side, in modules. */
const draw = (text: string, symbology: Symbology): Drawn => {
  if (symbology === 'qr') return qrcode({ bcid: 'qrcode', text, scale: 1 }, collector(4, false));
  if (symbology === 'ean13' && isEan13(text))
    return ean13({ bcid: 'ean13', text, scale: 1, guardwhitespace: false }, collector(11, true));
  return code128({ bcid: 'code128', text, scale: 1 }, collector(10, true));
};

interface LabelCodeProps {
  readonly text: string;
  readonly symbology: Symbology;
  readonly className?: string;
}

/** What a scanner reads off a label. A code in another script than Latin stands there as letters only. */
export const LabelCode = ({ text, symbology, className }: LabelCodeProps) => {
  const drawn = useMemo(
    () => (symbology === 'qr' || /^[ -~]+$/.test(text) ? draw(text, symbology) : null),
    [text, symbology],
  );
  if (!drawn) return null;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      preserveAspectRatio={symbology === 'qr' ? 'xMidYMid' : 'none'}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text}
    >
      <path d={drawn.path} fill="#000" fillRule="evenodd" />
    </svg>
  );
};
