import { useTranslation } from 'react-i18next';
import styles from './spinner.module.css';

/** Something is being read. It appears only after a moment, so that what is quick does not flicker. */
export const Spinner = ({ label }: { readonly label?: string }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.spinner} role="status">
      <span className={styles.ring} aria-hidden />
      <span>{label ?? t('common.loading')}</span>
    </div>
  );
};
