import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/format';
import styles from './practice-mark.module.css';

interface PracticeMarkProps {
  readonly language: Language;
}

/** Enough for a paper of two metres; what is beyond its end is not seen. */
const marks = Array.from({ length: 22 }, (_, at) => at);

/** Across a label, which is small. */
export const PracticeOnLabel = ({ language }: PracticeMarkProps) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <div className={styles.across} data-small aria-hidden>
      <span>{t('practice.mark')}</span>
    </div>
  );
};

/** Over all of a page, or of a paper: no piece of it is without one. */
export const PracticeAcross = ({ language }: PracticeMarkProps) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <div className={styles.across} aria-hidden>
      {marks.map((at) => (
        <span key={at}>{t('practice.mark')}</span>
      ))}
    </div>
  );
};

/** Over all of a paper of which nothing happened, so that it cannot be cut off, and said once in a frame. */
export const PracticeMark = ({ language }: PracticeMarkProps) => {
  const { t } = useTranslation('translation', { lng: language });
  return (
    <>
      <PracticeAcross language={language} />
      <p className={styles.stamp}>{t('practice.onPaper')}</p>
    </>
  );
};
