import { useMemo } from 'react';
import { useSettings } from '../settings';
import { createFormat, type Format } from './format';

/** How numbers and dates are shown now; `timeZone` is the exhibition's, where dates stand. */
export const useFormat = (timeZone?: string): Format => {
  const { language, digits } = useSettings().settings;
  return useMemo(() => createFormat(language, digits, timeZone), [language, digits, timeZone]);
};
