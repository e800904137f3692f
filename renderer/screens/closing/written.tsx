import { useTranslation } from 'react-i18next';
import type { ClosingWritten } from '../../../shared/contract/closing';
import { useFormat } from '../../i18n/use-format';
import { Notice } from '../../ui/notice';
import styles from './closing.module.css';

const MEGABYTE = 1_000_000;

/** Where the folder is, and what is to be known of it. */
export const Written = ({ written }: { readonly written: ClosingWritten }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { path, files, bytes, disagreeing, leftOut } = written;
  const size = format.number(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10));
  const isolated = (names: readonly string[]) =>
    names.map((name) => `\u2068${name}\u2069`).join(t('common.listComma'));
  return (
    <div className={styles.written}>
      <Notice tone="good">
        <strong>{t('closing.written')}</strong>{' '}
        <span>
          {t('closing.files', { count: files })} · {t('closing.size', { size })}
        </span>
        <p>
          <bdi dir="ltr" className={styles.file}>
            {path}
          </bdi>
        </p>
      </Notice>
      {disagreeing.length > 0 && (
        <Notice>{t('closing.disagreeing', { reports: isolated(disagreeing) })}</Notice>
      )}
      {leftOut.length > 0 && (
        <Notice tone="calm">{t('closing.leftOut', { files: isolated(leftOut) })}</Notice>
      )}
    </div>
  );
};
