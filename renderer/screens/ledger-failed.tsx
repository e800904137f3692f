import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../shared/result';
import { SupportButton } from '../support/support-button';
import { WarningIcon } from '../ui/icons';
import { FrontPage } from './front-page';
import styles from './out-of-order.module.css';

/** Nothing can be sold without the ledger: why it did not open, and what to do. */
export const LedgerFailed = ({ code }: { readonly code: ErrorCode }) => {
  const { t } = useTranslation();
  return (
    <FrontPage>
      <div className={styles.card} role="alert">
        <span className={styles.icon}>
          <WarningIcon />
        </span>
        <h1>{t('app.ledgerFailed')}</h1>
        <p className={styles.reason}>{t(`errors.${code}`)}</p>
        <p className={styles.hint}>{t('app.ledgerFailedHint')}</p>
        <SupportButton />
        <p className={styles.code}>
          <bdi>{code}</bdi>
        </p>
      </div>
    </FrontPage>
  );
};
