import { useTranslation } from 'react-i18next';
import { SupportButton } from '../support/support-button';
import { Button } from '../ui/button';
import styles from './out-of-order.module.css';

/** It leans on nothing that may have broken: no query, no setting. */
export const Crashed = () => {
  const { t } = useTranslation();
  return (
    <main className={styles.crashed}>
      <div className={styles.card} role="alert">
        <h1>{t('app.crashed')}</h1>
        <p className={styles.reason}>{t('app.crashedHint')}</p>
        <div className={styles.acts}>
          <Button look="primary" size="large" onPress={() => location.reload()} autoFocus>
            {t('app.openAgain')}
          </Button>
          <SupportButton />
        </div>
      </div>
    </main>
  );
};
