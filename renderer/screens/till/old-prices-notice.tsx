import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { PriceChange } from './cart-state';
import { useDispatch } from './till-context';

interface OldPricesNoticeProps {
  readonly changes: readonly PriceChange[];
  readonly isDisabled: boolean;
}

/** The ledger sells at the prices that hold now: one touch takes them, while the buyer still stands there to be told. */
export const OldPricesNotice = ({ changes, isDisabled }: OldPricesNoticeProps) => {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  if (changes.length === 0) return null;
  const products = new Map(changes.map(({ product }) => [product.code as string, product]));
  return (
    <Notice
      tone="calm"
      action={
        <Button
          isDisabled={isDisabled}
          onPress={() => dispatch({ type: 'cart', action: { type: 'refresh', products } })}
        >
          {t('oldPrice.take')}
        </Button>
      }
    >
      {t('oldPrice.changed', { count: changes.length })}
    </Notice>
  );
};
