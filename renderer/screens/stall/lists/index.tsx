import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../../shared/contract/imports';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import { useUnsaved } from '../../../unsaved';
import styles from '../stall.module.css';
import { ExportPanel } from './export-panel';
import { PreviewPart } from './preview-part';
import { useImport, type Importer, type List } from './use-import';

const lists: readonly List[] = ['families', 'products'];

/** Spreadsheets in, each row looked at before anything is written; and out again. */
export const Lists = () => {
  const { t } = useTranslation();
  const importer = useImport();
  const { preview, report, isLooking } = importer;
  useUnsaved(preview !== null);
  return (
    <div className={styles.part}>
      <Notice refusal={importer.refusal} />
      {report && <Report report={report} />}
      {preview && <Preview importer={importer} />}
      {isLooking && <Spinner />}
      {!preview && (
        <div className={styles.columns}>
          <section className={styles.panel} aria-label={t('stall.lists.importTitle')}>
            <div>
              <h2>{t('stall.lists.importTitle')}</h2>
              <p className={styles.soft}>{t('stall.lists.importHint')}</p>
            </div>
            <div className={styles.bar}>
              {lists.map((list) => (
                <Button
                  key={list}
                  look="primary"
                  isPending={isLooking}
                  onPress={() => void importer.choose(list)}
                >
                  {t(`stall.lists.choose.${list}`)}
                </Button>
              ))}
            </div>
          </section>
          <ExportPanel />
        </div>
      )}
    </div>
  );
};

/** What was written, and what was not. */
const Report = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation();
  const { families, products } = report;
  const refused = families.refused + products.refused;
  return (
    <Notice tone={refused > 0 ? 'calm' : 'good'}>
      {t('stall.lists.report', {
        added: families.added + products.added,
        changed: families.changed + products.changed,
        refused,
      })}
    </Notice>
  );
};

const Preview = ({ importer }: { readonly importer: Importer }) => {
  const { t } = useTranslation();
  const { preview, names, mappings, progress, isLooking, isImporting } = importer;
  if (!preview) return null;
  const parts = lists.flatMap((list) => preview[list] ?? []);
  const good = parts.reduce((sum, { counts }) => sum + counts.added + counts.changed, 0);
  const isIncomplete = parts.some(({ missing }) => missing.length > 0);
  return (
    <>
      {lists.map((list) => {
        const part = preview[list];
        return part ? (
          <PreviewPart
            key={list}
            list={list}
            file={names[list] ?? ''}
            part={part}
            chosen={mappings[list] ?? {}}
            onMap={(field, column) => importer.map(list, field, column)}
          />
        ) : null;
      })}
      <div className={styles.foot}>
        <Button
          look="primary"
          isPending={isImporting}
          isDisabled={good === 0 || isIncomplete || isLooking}
          onPress={() => void importer.accept()}
        >
          {t('stall.lists.accept', { count: good })}
        </Button>
        {lists.map((list) =>
          preview[list] ? null : (
            <Button key={list} isDisabled={isImporting} onPress={() => void importer.choose(list)}>
              {t(`stall.lists.choose.${list}`)}
            </Button>
          ),
        )}
        <Button isDisabled={isImporting} onPress={importer.forget}>
          {t('stall.cancel')}
        </Button>
        {isImporting && progress && (
          <progress max={progress.total} value={progress.done} aria-label={t('stall.lists.progress')} />
        )}
      </div>
    </>
  );
};
