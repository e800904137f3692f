import { useMemo, type CSSProperties } from 'react';
import { bars } from './bars';

/** The sale's number as Code 128, to find it by. A text that the code cannot hold has none. */
export const Barcode = ({ text, className }: { readonly text: string; readonly className?: string }) => {
  const { width, path } = useMemo(() => bars(text), [text]);
  if (width === 0) return null;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      role="img"
      aria-label={text}
      style={{ '--modules': width } as CSSProperties}
    >
      <path d={path} fill="#000" />
    </svg>
  );
};
