import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/domain/amounts';
import { useFormat } from '../../i18n/use-format';

/** A quantity as it is read: pieces, or kilograms. */
export const useQuantity = (): ((quantity: number, unit: Unit) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (quantity, unit) => {
      // A minus keeps its place before the number inside a line from right to left.
      const sign = quantity < 0 ? '\u200E\u2212' : '';
      const size = Math.abs(quantity);
      return unit === 'gram'
        ? t('stall.kilograms', { weight: `${sign}${format.kilograms(size)}` })
        : `${sign}${format.number(size)}`;
    },
    [t, format],
  );
};
