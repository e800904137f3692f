import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../../shared/contract/imports';
import { errorCodes, type ErrorCode } from '../../../../shared/result';
import { useFormat } from '../../../i18n/use-format';
import type { GridColumn } from '../../../ui/grid/columns';
import styles from '../stall.module.css';
import { useFieldLabel } from './field-labels';
import type { List } from './use-import';

const tones = { added: 'good', changed: 'calm', unchanged: 'soft', refused: 'alarm' } as const;

const isCode = (text: string): text is ErrorCode => errorCodes.some((code) => code === text);

/** What is said of each row of a file: its line, what becomes of it, and why. */
export const usePreviewColumns = (list: List): readonly GridColumn<ImportRow>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useFieldLabel(list);
  return useMemo<readonly GridColumn<ImportRow>[]>(() => {
    const shown = (field: string, value: string | number | boolean | null): string => {
      if (value === null || value === '') return t('stall.lists.empty');
      if (typeof value === 'boolean') return value ? t('stall.family.yes') : t('stall.family.no');
      if (typeof value === 'string') return value;
      if (field === 'price') return format.money(value);
      return field.endsWith('Bp') ? format.percent(value) : format.number(value);
    };
    const why = ({ fault, changes, notTaken }: ImportRow): string => {
      if (fault !== null) return isCode(fault) ? t(`errors.${fault}`) : fault;
      const said = changes.map(
        ({ field, before, after }) =>
          `${labelOf(field)}: \u2068${shown(field, before)}\u2069 ← \u2068${shown(field, after)}\u2069`,
      );
      return [...said, ...(notTaken ? [t('stall.lists.notTaken')] : [])].join(t('common.listComma'));
    };
    return [
      {
        id: 'line',
        header: t('stall.lists.line'),
        width: '5rem',
        align: 'end',
        sortBy: ({ line }) => line,
        cell: ({ line }) => format.number(line),
      },
      {
        id: 'outcome',
        header: t('stall.lists.outcome'),
        width: '7.5rem',
        sortBy: ({ outcome }) => outcome,
        cell: ({ outcome }) => (
          <span className={styles.mark} data-tone={tones[outcome]}>
            {t(`stall.lists.outcomes.${outcome}`)}
          </span>
        ),
      },
      {
        id: 'code',
        header: t('stall.fields.code'),
        width: '7rem',
        sortBy: ({ code }) => code,
        cell: ({ code }) => <bdi dir="ltr">{code}</bdi>,
      },
      {
        id: 'name',
        header: t('stall.fields.name'),
        width: 'minmax(13rem, 1fr)',
        sortBy: ({ name }) => name,
        cell: ({ name }) => <bdi>{name}</bdi>,
      },
      {
        id: 'why',
        header: t('stall.lists.why'),
        width: 'minmax(20rem, 2fr)',
        cell: (row) => <span title={why(row)}>{why(row)}</span>,
      },
    ];
  }, [t, format, labelOf]);
};
