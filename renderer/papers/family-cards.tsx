import { useTranslation } from 'react-i18next';
import type { Paper } from '../../shared/contract/desktop';
import { cardText } from '../../shared/domain/family-card';
import type { Language } from '../i18n/format';
import styles from './family-cards.module.css';
import { LabelCode } from './label-code';

type Cards = Extract<Paper, { paper: 'familyCards' }>;

interface FamilyCardsProps {
  readonly families: Cards['families'];
  readonly exhibition: Cards['exhibition'];
  readonly language: Language;
}

/** Two beside each other, five below each other, each of the size of a bank card (85.6 × 54 mm). */
const A_PAGE = 10;

/** Cards to cut out along the lines: the family's name in both languages, its code, and what a scanner reads. */
export const FamilyCards = ({ families, exhibition, language }: FamilyCardsProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const pages = Array.from({ length: Math.ceil(families.length / A_PAGE) }, (_, at) =>
    families.slice(at * A_PAGE, (at + 1) * A_PAGE),
  );
  const [first, second] =
    language === 'ar' ? (['nameAr', 'nameEn'] as const) : (['nameEn', 'nameAr'] as const);
  return pages.map((here) => (
    <section key={here[0]?.code} className={styles.page}>
      {here.map((family) => {
        const name = family[first] === '' ? family[second] : family[first];
        const other = family[second];
        return (
          <article key={family.code} className={styles.card}>
            <div className={styles.words}>
              <p className={styles.exhibition}>
                {language === 'en' && exhibition.nameEn !== '' ? exhibition.nameEn : exhibition.nameAr}
              </p>
              <h2 className={styles.name}>
                <bdi>{name}</bdi>
              </h2>
              {other !== '' && other !== name && (
                <p className={styles.other}>
                  <bdi>{other}</bdi>
                </p>
              )}
              <p className={styles.code}>
                <bdi>{family.code}</bdi>
              </p>
              <p className={styles.hint}>
                {exhibition.practice ? t('practice.mark') : t('familyCards.scan')}
              </p>
            </div>
            <LabelCode text={cardText(family.code)} symbology="qr" className={styles.qr ?? ''} />
          </article>
        );
      })}
    </section>
  ));
};
