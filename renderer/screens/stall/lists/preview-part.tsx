import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPart, ImportRow } from '../../../../shared/contract/imports';
import { familyFields, productFields } from '../../../../shared/domain/lists/fields';
import { Grid } from '../../../ui/grid/grid';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import { SelectField } from '../../../ui/select-field';
import styles from '../stall.module.css';
import { useFieldLabel } from './field-labels';
import { PreviewRow } from './preview-row';
import type { List } from './use-import';
import { usePreviewColumns } from './use-preview-columns';

interface PreviewPartProps {
  readonly list: List;
  readonly file: string;
  readonly part: ImportPart;
  /** The columns that were set by hand, by their field; `part` may still be without the last of them. */
  readonly chosen: Readonly<Record<string, number | null>>;
  readonly onMap: (field: string, column: number | null) => void;
}

const keyOf = ({ line }: ImportRow): string => String(line);
const isSoft = ({ outcome }: ImportRow): boolean => outcome === 'unchanged';
const outcomes = ['all', 'added', 'changed', 'refused', 'unchanged'] as const;
const fieldsOf: Readonly<Record<List, readonly string[]>> = {
  families: familyFields,
  products: productFields,
};

/** One list of a file: how its columns were understood, and what becomes of each row. */
export const PreviewPart = ({ list, file, part, chosen, onMap }: PreviewPartProps) => {
  const { t } = useTranslation();
  const labelOf = useFieldLabel(list);
  const [looked, setLooked] = useState<ImportRow | null>(null);
  const columns = usePreviewColumns(list, setLooked);
  const [shown, setShown] = useState<(typeof outcomes)[number]>('all');
  const [isMapping, setMapping] = useState(false);
  const rows = useMemo(
    () => (shown === 'all' ? part.rows : part.rows.filter(({ outcome }) => outcome === shown)),
    [part, shown],
  );
  const isIncomplete = part.missing.length > 0;

  return (
    <section className={styles.preview} aria-label={t(`stall.tabs.${list}`)}>
      <h2>
        {t(`stall.tabs.${list}`)} <bdi className={styles.soft}>{file}</bdi>
      </h2>
      {isIncomplete && (
        <Notice>
          {t('stall.lists.missing', { fields: part.missing.map(labelOf).join(t('common.listComma')) })}
        </Notice>
      )}
      <details
        className={styles.details}
        open={isMapping || isIncomplete}
        onToggle={(event) => setMapping(event.currentTarget.open)}
      >
        <summary>{t('stall.lists.columns')}</summary>
        <div className={styles.fields}>
          {fieldsOf[list].map((field) => (
            <SelectField
              key={field}
              label={labelOf(field)}
              value={String((field in chosen ? chosen : part.columns)[field] ?? '')}
              onChange={(column) => onMap(field, column === '' ? null : Number(column))}
              options={[
                { value: '', label: t('stall.lists.noColumn') },
                ...part.headers.map((header, at) => ({
                  value: String(at),
                  label: header === '' ? t('stall.lists.columnNumber', { number: at + 1 }) : header,
                })),
              ]}
            />
          ))}
        </div>
      </details>
      {!isIncomplete && (
        <>
          <Segmented
            label={t('stall.products.show')}
            labelHidden
            value={shown}
            onChange={setShown}
            options={outcomes.map((value) => ({
              value,
              label: t('stall.lists.counted', {
                what: t(`stall.lists.outcomes.${value}`),
                many: value === 'all' ? part.rows.length : part.counts[value],
              }),
            }))}
          />
          {rows.length > 0 && (
            <div className={styles.tall}>
              <Grid
                label={t('stall.lists.rows', { list: t(`stall.tabs.${list}`) })}
                columns={columns}
                rows={rows}
                keyOf={keyOf}
                isSoft={isSoft}
              />
            </div>
          )}
        </>
      )}
      {looked && <PreviewRow list={list} row={looked} onClose={() => setLooked(null)} />}
    </section>
  );
};
