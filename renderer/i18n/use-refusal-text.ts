import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/result';

/** Says what went wrong and what to do next; the refusal's details fill the gaps of its text. */
export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation();
  return useCallback(({ code, details }: Refusal) => t(`errors.${code}`, { ...details }), [t]);
};
