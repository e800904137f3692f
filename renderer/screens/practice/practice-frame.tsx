import { useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/format';
import styles from './practice-frame.module.css';

interface PracticeFrameProps {
  readonly isPractice: boolean;
  /** That of the screen unless it speaks another. */
  readonly language?: Language;
  /** What can be done about it: a button. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Around every screen of a practice: another colour, and the word. Without one it is not there at all. */
export const PracticeFrame = ({ isPractice, language, action, children }: PracticeFrameProps) => {
  const { t } = useTranslation('translation', language && { lng: language });
  // Screens as high as the window make room for the strip.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-practice', isPractice);
    return () => document.documentElement.removeAttribute('data-practice');
  }, [isPractice]);

  return (
    <>
      {isPractice && (
        <aside className={styles.strip} aria-label={t('practice.mark')} data-practice-strip>
          <span className={styles.word}>{t('practice.mark')}</span>
          <span className={styles.hint}>{t('practice.hint')}</span>
          {action}
        </aside>
      )}
      <div className={isPractice ? styles.inside : undefined}>{children}</div>
      {isPractice && <div className={styles.frame} aria-hidden data-practice-frame />}
    </>
  );
};
