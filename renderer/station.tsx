import { createContext, useContext } from 'react';
import type { Exhibition } from '../shared/contract/exhibition';
import type { Person } from '../shared/contract/people';
import type { TillCode } from '../shared/domain/amounts';

/** Where and by whom this window is worked: every screen behind the lock may ask for it. */
export interface Station {
  readonly exhibition: Exhibition;
  /** The till of this computer: its setting, else the exhibition's first. */
  readonly till: { readonly code: TillCode; readonly name: string };
  readonly person: Person;
}

export const StationContext = createContext<Station | null>(null);

export const useStation = (): Station => {
  const station = useContext(StationContext);
  if (!station) throw new Error('useStation outside the screens behind the lock');
  return station;
};
