import { useEffect, useRef } from 'react';
import { listenForScans, type WedgeHandlers } from './wedge';

/** Hears the scanner while the screen that calls it stands, whatever has the focus. */
export const useScanner = (handlers: WedgeHandlers): void => {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(
    () =>
      listenForScans({
        onScan: (text) => latest.current.onScan(text),
        typingField: () => latest.current.typingField(),
      }),
    [],
  );
};
