import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ZERO } from '../../../shared/domain/amounts';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { priceLines } from './cart-line';
import { CartLineRow } from './cart-line-row';
import styles from './cart-panel.module.css';
import { useDesk, useTill } from './till-context';
import { BinIcon, RedoIcon, UndoIcon } from './till-icons';

/** What the buyer takes, and what it comes to. */
export const CartPanel = ({ familyName }: { readonly familyName: (code: string) => string }) => {
  const { t } = useTranslation();
  const { store, focusSearch } = useDesk();
  const cart = useTill((state) => state.cart);
  const stage = useTill((state) => state.stage);
  const list = useRef<HTMLUListElement>(null);
  const { lines, touched } = cart;
  const priced = useMemo(() => priceLines(lines), [lines]);
  const total = priced.ok ? priced.value.totals.net : ZERO;
  const isPaying = stage.kind === 'paying';
  const isSaving = isPaying && stage.asked !== null;

  // Also where the line was there before: what was just scanned is in sight.
  useEffect(() => {
    list.current?.querySelector(`[data-line="${touched}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [touched, lines]);

  return (
    <section className={styles.panel} aria-label={t('till.cart')}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          {t('till.cart')}
          {lines.length > 0 && (
            <span className={styles.count}>{t('common.items', { count: lines.length })}</span>
          )}
        </h2>
        <Button
          look="bare"
          label={t('common.undo')}
          isDisabled={isSaving || cart.past.length === 0}
          onPress={() => store.dispatch({ type: 'cart', action: { type: 'undo' } })}
        >
          <UndoIcon />
        </Button>
        <Button
          look="bare"
          label={t('till.redo')}
          isDisabled={isSaving || cart.future.length === 0}
          onPress={() => store.dispatch({ type: 'cart', action: { type: 'redo' } })}
        >
          <RedoIcon />
        </Button>
        <Button
          look="bare"
          label={t('till.clearCart')}
          isDisabled={isSaving || lines.length === 0}
          onPress={() => {
            store.dispatch({ type: 'cart', action: { type: 'clear' } });
            focusSearch();
          }}
        >
          <BinIcon />
        </Button>
      </header>
      {lines.length === 0 ? (
        <div className={styles.empty}>
          <Empty title={t('till.emptyCart')}>{t('till.emptyCartHint')}</Empty>
        </div>
      ) : (
        <ul ref={list} className={styles.lines}>
          {lines.map((line, index) => (
            <CartLineRow
              key={line.key}
              line={line}
              amount={priced.ok ? (priced.value.lines[index]?.net ?? ZERO) : ZERO}
              familyName={familyName(line.product.familyCode)}
              isTouched={line.key === touched}
              isDisabled={isSaving}
            />
          ))}
        </ul>
      )}
      <footer className={styles.footer}>
        {!priced.ok && lines.length > 0 && <Notice refusal={priced.error} />}
        <div className={styles.total} role="status">
          <span>{t('common.total')}</span>
          <Money amount={total} size="xxl" tone="copper" strong />
        </div>
        {isPaying ? (
          <Button size="large" wide isDisabled={isSaving} onPress={() => store.dispatch({ type: 'back' })}>
            {t('till.backToGoods')}
          </Button>
        ) : (
          <Button
            look="primary"
            size="large"
            wide
            shortcut="F12"
            isDisabled={lines.length === 0 || !priced.ok}
            onPress={() => store.dispatch({ type: 'pay' })}
          >
            {t('till.pay')}
          </Button>
        )}
      </footer>
    </section>
  );
};
