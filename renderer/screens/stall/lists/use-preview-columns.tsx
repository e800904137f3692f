import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../../shared/contract/imports';
import { useFormat } from '../../../i18n/use-format';
import type { GridColumn } from '../../../ui/grid/columns';
import styles from '../stall.module.css';
import type { List } from './use-import';
import { useRowWords } from './use-row-words';

const tones = { added: 'good', changed: 'calm', unchanged: 'soft', refused: 'alarm' } as const;

/** What is said of each row of a file: its line, what becomes of it, and why; a touch on that shows all of it. */
export const usePreviewColumns = (
  list: List,
  onLook: (row: ImportRow) => void,
): readonly GridColumn<ImportRow>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useRowWords(list);
  return useMemo<readonly GridColumn<ImportRow>[]>(() => {
    const why = (row: ImportRow): string => wordsOf(row).join(t('common.listComma'));
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
        cell: why,
        onPress: onLook,
      },
    ];
  }, [t, format, wordsOf, onLook]);
};
