import { useTranslation } from 'react-i18next';
import type { Impact } from '../../shared/contract/impact';
import type { Format } from '../i18n/format';
import styles from './impact.module.css';

interface ImpactBestSellersProps {
  readonly sellers: Impact['bestSellers'];
  readonly format: Format;
}

/** The products that brought most, each with the family that made it. */
export const ImpactBestSellers = ({ sellers, format }: ImpactBestSellersProps) => {
  const { t } = useTranslation('translation', { lng: format.language });
  const local = (ar: string, en: string): string => (format.language === 'en' && en !== '' ? en : ar);
  return (
    <section className={styles.chart}>
      <h3>{t('impact.bestSellers')}</h3>
      <table className={styles.sellers}>
        <thead>
          <tr>
            <th>{t('impact.product')}</th>
            <th>{t('impact.family')}</th>
            <th>{t('impact.qty')}</th>
            <th>{t('impact.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {sellers.map((seller) => (
            <tr key={`${seller.family} ${seller.nameAr}`}>
              <td>
                <bdi>{local(seller.nameAr, seller.nameEn)}</bdi>
              </td>
              <td>
                <bdi>{local(seller.familyNameAr, seller.familyNameEn)}</bdi>
              </td>
              <td>
                <bdi>
                  {seller.unit === 'gram'
                    ? t('stall.kilograms', { weight: format.kilograms(seller.qty) })
                    : format.number(seller.qty)}
                </bdi>
              </td>
              <td>
                <bdi dir="ltr">{format.money(seller.net)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
