import { useTranslation } from 'react-i18next';
import type { PricedCart } from '../../../../shared/domain/cart';
import type { Result } from '../../../../shared/result';
import { Money } from '../../../ui/money';
import { useDispatch } from '../till-context';
import styles from './discount.module.css';

interface CartDiscountProps {
  readonly priced: Result<PricedCart>;
  readonly isDisabled: boolean;
}

/** What comes off in all, lines and cart; touched, the cart's own is changed. */
export const CartDiscount = ({ priced, isDisabled }: CartDiscountProps) => {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const off = priced.ok ? priced.value.totals.familyDiscount + priced.value.totals.organiserDiscount : 0;
  return (
    <button
      type="button"
      className={styles.cart}
      disabled={isDisabled}
      onClick={() => dispatch({ type: 'open', sheet: { kind: 'discount', key: null } })}
    >
      <span>{t('discount.off')}</span>
      <Money amount={-off} />
    </button>
  );
};
