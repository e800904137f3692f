import { useTranslation } from 'react-i18next';
import type { BuyerState } from '../../shared/contract/buyer';
import type { Language } from '../i18n/format';
import { BrandMark } from '../ui/brand-mark';
import styles from './buyer.module.css';

interface BuyerIdleProps {
  readonly exhibition: BuyerState['exhibition'];
  readonly language: Language;
}

/** Between two buyers: where one is, in both languages where there are both. */
export const BuyerIdle = ({ exhibition, language }: BuyerIdleProps) => {
  const { t } = useTranslation();
  const names = [exhibition?.nameAr ?? '', exhibition?.nameEn ?? ''].filter((name) => name !== '');
  const [first, second] = language === 'en' ? names.toReversed() : names;
  return (
    <main className={styles.idle}>
      <BrandMark size={112} />
      <p className={styles.welcome}>{t('buyer.welcome')}</p>
      {first !== undefined && (
        <h1 className={styles.exhibition}>
          <bdi>{first}</bdi>
        </h1>
      )}
      {second !== undefined && (
        <p className={styles.second}>
          <bdi>{second}</bdi>
        </p>
      )}
    </main>
  );
};
