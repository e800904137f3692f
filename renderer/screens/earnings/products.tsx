import { useTranslation } from 'react-i18next';
import type { Earnings } from '../../../shared/contract/earnings';
import { useLocalName } from '../../i18n/use-local-name';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { useQuantity } from '../stall/use-quantity';
import styles from './earnings.module.css';

/** By product: how many, what the family has of them, and what is left on the shelf. */
export const Products = ({ earnings }: { readonly earnings: Earnings }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  const { products } = earnings;
  return (
    <section className={styles.card}>
      <h2>{t('earnings.products')}</h2>
      {products.length === 0 ? (
        <Empty title={t('earnings.noProducts')} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('earnings.product')}</th>
              <th scope="col">{t('earnings.qty')}</th>
              <th scope="col">{t('earnings.yours')}</th>
              <th scope="col">{t('earnings.left')}</th>
            </tr>
          </thead>
          <tbody>
            {products.map((one) => (
              <tr key={one.product} data-unsold={one.qty === 0 || undefined}>
                <th scope="row">
                  <bdi>{localName(one)}</bdi>
                </th>
                <td>
                  <bdi>{one.qty === 0 ? '—' : quantity(one.qty, one.unit)}</bdi>
                </td>
                <td>{one.qty === 0 && one.credit === 0 ? '—' : <Money amount={one.credit} bare strong />}</td>
                <td>
                  <bdi>{one.unit === 'open' ? '—' : quantity(one.onHand, one.unit)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
