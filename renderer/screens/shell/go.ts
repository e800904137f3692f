import { createContext, useContext } from 'react';
import type { Place } from './navigation';

/** How a screen leads to another place: with the same question as the navigation where something typed would be lost. */
export const GoContext = createContext<((place: Place) => void) | null>(null);

export const useGo = (): ((place: Place) => void) => {
  const go = useContext(GoContext);
  if (!go) throw new Error('useGo outside the shell');
  return go;
};
