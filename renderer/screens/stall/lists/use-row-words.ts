import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../../shared/contract/imports';
import { errorCodes, type ErrorCode } from '../../../../shared/result';
import { useFormat } from '../../../i18n/use-format';
import { useFieldLabel } from './field-labels';
import type { List } from './use-import';

const isCode = (text: string): text is ErrorCode => errorCodes.some((code) => code === text);

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** What becomes of a row, one sentence for each thing: why it is refused, or what changes from what to what. */
export const useRowWords = (list: List): ((row: ImportRow) => readonly string[]) => {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useFieldLabel(list);
  return useCallback(
    ({ fault, changes, notTaken }) => {
      const shown = (field: string, value: string | number | boolean | null): string => {
        if (value === null || value === '') return t('stall.lists.empty');
        if (typeof value === 'boolean') return value ? t('stall.family.yes') : t('stall.family.no');
        if (typeof value === 'string') return value;
        if (field === 'price') return format.money(value);
        return field.endsWith('Bp') ? format.percent(value) : format.number(value);
      };
      if (fault !== null) return [isCode(fault) ? t(`errors.${fault}`) : fault];
      const said = changes.map(({ field, before, after }) =>
        t('stall.lists.change', {
          field: labelOf(field),
          before: isolate(shown(field, before)),
          after: isolate(shown(field, after)),
        }),
      );
      return notTaken ? [...said, t('stall.lists.notTaken')] : said;
    },
    [t, format, labelOf],
  );
};
