import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CartTools } from './park/cart-tools';
import { useDesk, useTill } from './till-context';
import { isSaving } from './till-state';

/** The one next step: to the payment, or back from it. */
export const CartFooter = memo(({ canPay }: { readonly canPay: boolean }) => {
  const { t } = useTranslation();
  const { store } = useDesk();
  const isPaying = useTill((state) => state.stage.kind === 'paying');
  const isBusy = useTill(isSaving);
  if (isPaying) {
    return (
      <Button size="large" wide isDisabled={isBusy} onPress={() => store.dispatch({ type: 'back' })}>
        {t('till.backToGoods')}
      </Button>
    );
  }
  return (
    <>
      <CartTools />
      <Button
        look="primary"
        size="large"
        wide
        shortcut="F12"
        isDisabled={!canPay}
        onPress={() => store.dispatch({ type: 'pay' })}
      >
        {t('till.pay')}
      </Button>
    </>
  );
});
