import { useTranslation } from 'react-i18next';
import { createFormat, type Digits, type Language } from '../i18n/format';
import styles from './keys-card.module.css';
import { PracticeMark } from './practice-mark';

interface KeysCardProps {
  readonly language: Language;
  readonly digits: Digits;
  readonly isPractice: boolean;
}

/** As they stand on the keyboard; what each does is said beside it. */
const keys = ['F2', 'F6', 'F8', 'F9', 'F12', 'Enter', 'Esc', 'Ctrl+Z', '3*'] as const;
const keyNames = ['search', 'park', 'discount', 'lock', 'pay', 'enter', 'back', 'undo', 'times'] as const;
const mistakes = ['payment', 'line', 'sale', 'noLabel', 'printer'] as const;

/** One page beside the till: the keys, and the five most common mistakes with their cure. */
export const KeysCard = ({ language, digits, isPractice }: KeysCardProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits);
  return (
    <article className={styles.card} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {isPractice && <PracticeMark language={language} />}
      <h1 className={styles.title}>{t('keysCard.title')}</h1>
      <p className={styles.lead}>{t('keysCard.lead')}</p>
      <h2 className={styles.part}>{t('keysCard.keys')}</h2>
      <dl className={styles.keys}>
        {keyNames.map((name, index) => (
          <div key={name} className={styles.key}>
            <dt>
              <kbd dir="ltr">{keys[index]}</kbd>
            </dt>
            <dd>{t(`keysCard.does.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.part}>{t('keysCard.mistakes')}</h2>
      <ol className={styles.mistakes}>
        {mistakes.map((name, index) => (
          <li key={name} className={styles.mistake}>
            <span className={styles.number}>{format.number(index + 1)}</span>
            <div>
              <h3>{t(`keysCard.wrong.${name}`)}</h3>
              <p>{t(`keysCard.cure.${name}`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>{t('keysCard.foot')}</p>
    </article>
  );
};
