import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../../shared/contract/imports';
import { useFormat } from '../../../i18n/use-format';
import { Dialog } from '../../../ui/dialog';
import styles from '../stall.module.css';
import type { List } from './use-import';
import { useRowWords } from './use-row-words';

interface PreviewRowProps {
  readonly list: List;
  readonly row: ImportRow;
  readonly onClose: () => void;
}

/** All that is said of one row, however much it is: the table has one line for it. */
export const PreviewRow = ({ list, row, onClose }: PreviewRowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRowWords(list)(row);
  const { line, code, name, outcome } = row;
  return (
    <Dialog isOpen onClose={onClose} title={t('stall.lists.oneLine', { line: format.number(line) })}>
      <div className={styles.words}>
        <p>
          <bdi dir="ltr">{code}</bdi> · <bdi>{name}</bdi> · {t(`stall.lists.outcomes.${outcome}`)}
        </p>
        <ul>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
};
