import { useTranslation } from 'react-i18next';
import { formatMoneyPlain } from '../../../../shared/domain/money';
import { Button } from '../../../ui/button';
import type { CartAction } from '../cart-state';
import type { CartLine } from '../cart-line';
import { BinIcon } from '../till-icons';
import { PriceForm } from './price-form';
import { QuantityForm } from './quantity-form';
import { WeightForm } from './weight-form';

interface LineSheetProps {
  readonly line: CartLine;
  readonly onDiscount: () => void;
  /** Changes the cart and closes. */
  readonly onDone: (action: CartAction) => void;
}

/** A line of the cart: its quantity, weight or typed price, or away with it. */
export const LineSheet = ({ line, onDiscount, onDone }: LineSheetProps) => {
  const { t } = useTranslation();
  const { key, product, qty, price } = line;
  const form = {
    submitLabel: t('common.save'),
    secondary: (
      <>
        <Button wide onPress={onDiscount}>
          {t('discount.give')}
        </Button>
        <Button wide onPress={() => onDone({ type: 'remove', key })}>
          <BinIcon />
          {t('till.removeLine')}
        </Button>
      </>
    ),
  };
  switch (product.unit) {
    case 'piece':
      return (
        <QuantityForm
          {...form}
          line={line}
          onDone={(wanted) => onDone({ type: 'setQuantity', key, qty: wanted })}
        />
      );
    case 'gram':
      return (
        <WeightForm
          {...form}
          product={{ ...product, price }}
          grams={qty}
          onDone={(grams) => onDone({ type: 'setQuantity', key, qty: grams })}
        />
      );
    case 'open':
      return (
        <PriceForm
          {...form}
          price={formatMoneyPlain(price)}
          qty={qty}
          onDone={(typed) => onDone({ type: 'setPrice', key, price: typed })}
        />
      );
  }
};
