import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api';
import { Button } from '../../../ui/button';
import { useDesk, useTill } from '../till-context';
import styles from './park.module.css';

/** Beside the payment: put the cart aside or take one back, and give something off. */
export const CartTools = () => {
  const { t } = useTranslation();
  const { store } = useDesk();
  const isEmpty = useTill((state) => state.cart.lines.length === 0);
  const { data: parked = [] } = useCall('parks.list', {});
  return (
    <div className={styles.tools}>
      {isEmpty ? (
        <Button
          shortcut="F6"
          isDisabled={parked.length === 0}
          onPress={() => store.dispatch({ type: 'open', sheet: { kind: 'parked' } })}
        >
          {t('park.list')}
        </Button>
      ) : (
        <Button shortcut="F6" onPress={() => store.dispatch({ type: 'open', sheet: { kind: 'park' } })}>
          {t('park.park')}
        </Button>
      )}
      <Button
        shortcut="F8"
        isDisabled={isEmpty}
        onPress={() => store.dispatch({ type: 'open', sheet: { kind: 'discount', key: null } })}
      >
        {t('discount.give')}
      </Button>
    </div>
  );
};
