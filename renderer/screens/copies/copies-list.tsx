import { useTranslation } from 'react-i18next';
import type { ListedCopyShown } from '../../../shared/contract/copies';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './copies.module.css';

interface CopiesListProps {
  readonly copies: readonly ListedCopyShown[];
  readonly timezone?: string | undefined;
  readonly onLook: (copy: ListedCopyShown) => void;
}

/** Each copy in one line: when, why, where, how much it holds, and whether it was found sound. */
export const CopiesList = ({ copies, timezone, onLook }: CopiesListProps) => {
  const { t } = useTranslation();
  const format = useFormat(timezone);
  return (
    <ul className={styles.list}>
      {copies.map((copy) => {
        const { key, at, where, reason, sales, bytes, state } = copy;
        const when = `${format.date(at)} · ${format.time(at)}`;
        return (
          <li key={key} className={styles.row}>
            <span className={styles.when}>{when}</span>
            <span className={styles.soft}>
              {t(`copies.list.where.${where}`)}
              {reason !== null && <> · {t(`copies.list.reason.${reason}`)}</>}
            </span>
            <span>{sales !== null && t('copies.list.sales', { count: sales })}</span>
            <span className={styles.soft}>
              {t('copies.list.megabytes', { size: format.number(megabytes(bytes)) })}
            </span>
            <span className={styles.mark} data-state={state}>
              {state === 'good' && <CheckIcon />}
              {state === 'bad' && <WarningIcon />}
              {t(`copies.list.state.${state}`)}
            </span>
            <Button label={`${t('copies.list.look')} ${when}`} onPress={() => onLook(copy)}>
              {t('copies.list.look')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10);
