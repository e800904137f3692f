import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/format';
import styles from './practice-mark.module.css';

/** Across a paper of which nothing happened: over all of it, so that it cannot be cut off, and said once in a frame. */
export const PracticeMark = ({ language }: { readonly language: Language }) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <>
      <div className={styles.across} aria-hidden>
        <span>{t('practice.mark')}</span>
      </div>
      <p className={styles.stamp}>{t('practice.onPaper')}</p>
    </>
  );
};
