import { useTranslation } from 'react-i18next';
import { useCall } from '../api';
import styles from './test-runtime.module.css';

/** Says so where the program runs on another Electron than the one that ships. */
export const TestRuntime = () => {
  const { t } = useTranslation();
  const { data } = useCall('app.info', {});
  if (!data?.testRuntime) return null;
  return (
    <span className={styles.badge} title={t('app.testRuntimeHint')}>
      {t('app.testRuntime')}
    </span>
  );
};
