import { useCallback } from 'react';
import { useSettings } from '../settings';

/** The name in the language of the screen; the Arabic one where there is no English. */
export const useLocalName = (): ((named: { readonly nameAr: string; readonly nameEn: string }) => string) => {
  const { language } = useSettings().settings;
  return useCallback(
    ({ nameAr, nameEn }) => (language === 'en' && nameEn !== '' ? nameEn : nameAr),
    [language],
  );
};
