import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import styles from './cart-panel.module.css';
import { useDesk, useTill } from './till-context';
import { BinIcon, RedoIcon, UndoIcon } from './till-icons';
import { isSaving } from './till-state';

/** Its name, and what undoes a slip. Of the cart it follows no more than it shows, so that a scan is quick. */
export const CartHeader = memo(() => {
  const { t } = useTranslation();
  const { store, focusSearch } = useDesk();
  const count = useTill((state) => state.cart.lines.length);
  const canUndo = useTill((state) => !isSaving(state) && state.cart.past.length > 0);
  const canRedo = useTill((state) => !isSaving(state) && state.cart.future.length > 0);
  const canClear = useTill((state) => !isSaving(state) && state.cart.lines.length > 0);

  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        {t('till.cart')}
        {count > 0 && <span className={styles.count}>{t('common.items', { count })}</span>}
      </h2>
      <CartTool
        label={t('common.undo')}
        isOn={canUndo}
        icon={<UndoIcon />}
        onPress={() => store.dispatch({ type: 'cart', action: { type: 'undo' } })}
      />
      <CartTool
        label={t('till.redo')}
        isOn={canRedo}
        icon={<RedoIcon />}
        onPress={() => store.dispatch({ type: 'cart', action: { type: 'redo' } })}
      />
      <CartTool
        label={t('till.clearCart')}
        isOn={canClear}
        icon={<BinIcon />}
        onPress={() => {
          store.dispatch({ type: 'cart', action: { type: 'clear' } });
          focusSearch();
        }}
      />
    </header>
  );
});

interface CartToolProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly icon: React.ReactNode;
  readonly onPress: () => void;
}

const CartTool = ({ label, isOn, icon, onPress }: CartToolProps) => (
  <Button look="bare" label={label} isDisabled={!isOn} onPress={onPress}>
    {icon}
  </Button>
);
