import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { useCall } from '../../../api';
import { useFormat } from '../../../i18n/use-format';
import { useStation } from '../../../station';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

/** The prices that a product had, and each time its stock was moved by hand. */
export const ProductHistoryView = ({ product }: { readonly product: ProductRow }) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const quantity = useQuantity();
  const { data, refusal } = useCall('products.history', { product: product.code });
  if (!data) return <Notice refusal={refusal} />;
  const when = (at: number) => (
    <>
      {format.date(at)} <bdi>{format.time(at)}</bdi>
    </>
  );
  // What came with the sample, or from the command line, is nobody's.
  const who = (by: string) =>
    by !== 'nobody' &&
    by !== 'system' && (
      <>
        {' · '}
        <bdi>{by}</bdi>
      </>
    );
  return (
    <div className={styles.history}>
      <section>
        <h3>{t('stall.history.prices')}</h3>
        <ul>
          {data.prices.map(({ at, by, price }) => (
            <li key={`${at} ${price}`}>
              <Money amount={price} strong />
              <span className={styles.soft}>
                {when(at)}
                {who(by)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('stall.history.moves')}</h3>
        {data.moves.length === 0 && <p className={styles.soft}>{t('stall.history.noMoves')}</p>}
        <ul>
          {data.moves.map(({ at, by, qty, reason, note }, index) => (
            // Two moves may be of the same instant.
            <li key={`${at} ${data.moves.length - index}`}>
              <strong>
                {t(`stall.reasons.${reason}`)} <bdi dir="ltr">{quantity(qty, product.unit)}</bdi>
              </strong>
              <span className={styles.soft}>
                {when(at)}
                {who(by)}
                {note !== '' && (
                  <>
                    {' · '}
                    <bdi>{note}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
