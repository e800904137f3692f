import { useTranslation } from 'react-i18next';
import type { LedgerState } from '../ledger-state';
import styles from './ledger-banner.module.css';

/** Over every screen while the ledger is away, and for a moment when it is back. */
export const LedgerBanner = ({ ledger }: { readonly ledger: LedgerState }) => {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.place}>
      {ledger.state === 'away' && <p className={styles.banner}>{t('app.ledgerAway')}</p>}
      {ledger.state === 'back' && (
        <p className={styles.banner} data-good>
          {t('app.ledgerBack')}
        </p>
      )}
    </div>
  );
};
