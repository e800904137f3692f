import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const HOUR = 60;
const DAY = 24 * HOUR;

/** *copied 5 minutes ago*, in the largest unit of which there are two. */
export const useAgeText = (): ((minutes: number) => string) => {
  const { t } = useTranslation();
  return useCallback(
    (minutes) => {
      if (minutes < 1) return t('copies.age.now');
      if (minutes < 2 * HOUR) return t('copies.age.minutes', { count: minutes });
      if (minutes < 2 * DAY) return t('copies.age.hours', { count: Math.floor(minutes / HOUR) });
      return t('copies.age.days', { count: Math.floor(minutes / DAY) });
    },
    [t],
  );
};
