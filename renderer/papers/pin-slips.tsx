import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/desktop';
import { toDigits } from '../../shared/domain/digits';
import { cardText } from '../../shared/domain/family-card';
import type { Digits, Language } from '../i18n/format';
import styles from './family-slips.module.css';
import { LabelCode } from './label-code';
import { PracticeMark } from './practice-mark';

type Slips = Extract<Paper, { paper: 'pinSlips' }>;

interface PinSlipsProps {
  readonly slips: Slips['slips'];
  readonly exhibition: Slips['exhibition'];
  readonly language: Language;
  readonly digits: Digits;
  readonly width: Paper['width'];
}

/** First PINs, one slip a family, to be cut apart and handed over folded. */
export const PinSlips = ({ slips, exhibition, language, digits, width }: PinSlipsProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const named = ({ nameAr, nameEn }: { nameAr: string; nameEn: string }): string =>
    language === 'en' && nameEn !== '' ? nameEn : nameAr;
  return (
    <div data-width={width} className={styles.strip}>
      {slips.map(({ family, pin }) => (
        <article key={family.code} className={styles.slip} data-width={width}>
          {exhibition.practice && <PracticeMark language={language} />}
          <header className={styles.header}>
            <p>{named(exhibition)}</p>
            <p className={styles.name}>
              <bdi>{named(family)}</bdi> · <bdi>{family.code}</bdi>
            </p>
            <h1>{t('familyCards.firstPin')}</h1>
            <p className={styles.pin} dir="ltr">
              {language === 'ar' && digits === 'arab' ? toDigits(pin, 'arab') : pin}
            </p>
          </header>
          <p>{t('familyCards.firstPinHint')}</p>
          <LabelCode text={cardText(family.code)} symbology="qr" className={styles.code ?? ''} />
          <footer className={styles.footer}>{t('familyCards.keep')}</footer>
        </article>
      ))}
    </div>
  );
};
