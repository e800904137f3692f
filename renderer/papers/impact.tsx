import { useTranslation } from 'react-i18next';
import type { Impact as ImpactData } from '../../shared/contract/impact';
import { createFormat, type Digits, type Language } from '../i18n/format';
import { ImpactFamilies } from './impact-families';
import { ImpactHead } from './impact-head';
import { ImpactTrade } from './impact-trade';
import styles from './impact.module.css';
import { PracticeMark } from './practice-mark';

interface ImpactProps {
  readonly impact: ImpactData;
  readonly language: Language;
  readonly digits: Digits;
  readonly isPractice: boolean;
}

const PAGES = 2;

/** What the exhibition did for families, as a directorate files it: two pages, of people and of trade. */
export const Impact = ({ impact, language, digits, isPractice }: ImpactProps) => {
  const { t } = useTranslation('translation', { lng: language });
  const format = createFormat(language, digits, impact.timezone);
  const { exhibition } = impact;
  const name = language === 'en' && exhibition.nameEn !== '' ? exhibition.nameEn : exhibition.nameAr;
  const pageNumber = (page: number) => (
    <p className={styles.foot}>
      <bdi>{name}</bdi>
      <span>{t('impact.page', { page: format.digits(`${page}`), pages: format.digits(`${PAGES}`) })}</span>
    </p>
  );
  return (
    <>
      <article className={styles.page} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {isPractice && <PracticeMark language={language} />}
        <ImpactHead impact={impact} format={format} name={name} />
        <ImpactFamilies impact={impact} format={format} />
        {pageNumber(1)}
      </article>
      <article className={styles.page} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {isPractice && <PracticeMark language={language} />}
        <ImpactTrade impact={impact} format={format} />
        <footer className={styles.end}>
          <p className={styles.notes}>{t('impact.notes')}</p>
          <div className={styles.signatures}>
            <p>
              {t('impact.prepared')}
              <span>{t('impact.sign')}</span>
            </p>
            <p>
              {t('impact.approved')}
              <span>{t('impact.sign')}</span>
            </p>
          </div>
        </footer>
        {pageNumber(2)}
      </article>
    </>
  );
};
