import { useEffect, useRef, type ReactNode } from 'react';

interface LaidProps {
  readonly children: ReactNode;
  /** Called once, with the height in CSS pixels. */
  readonly onLaid: (height: number) => void;
}

/** Chromium cuts a page's length down to whole points: without this the last line may fall onto a second page. */
const SLACK = 4;

/** Tells the height of what it holds once its fonts are there: before that, letters may still move. */
export const Laid = ({ children, onLaid }: LaidProps) => {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(false);
  useEffect(() => {
    void untilFonts(box.current?.textContent ?? '').then(() => {
      if (told.current || !box.current) return;
      told.current = true;
      onLaid(Math.ceil(box.current.getBoundingClientRect().height) + SLACK);
    });
  }, [onLaid]);
  return <div ref={box}>{children}</div>;
};

/** Resolves when the letters of a text that stands already can be drawn. `fonts.ready` alone may be true before the first layout has asked for any. */
export const untilFonts = async (text: string): Promise<void> => {
  const weights = [400, 500, 600, 700];
  await Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 1em 'Noto Kufi Arabic Variable'`, text)),
  );
  await document.fonts.ready;
};
