import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../shared/contract/products';
import { ZERO } from '../../../shared/domain/amounts';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { CartDiscount } from './discount/cart-discount';
import { CartFooter } from './cart-footer';
import { CartHeader } from './cart-header';
import { priceLines } from './cart-line';
import { CartLineRow } from './cart-line-row';
import styles from './cart-panel.module.css';
import { oldPrices } from './old-prices';
import { OldPricesNotice } from './old-prices-notice';
import { useTill } from './till-context';
import { isSaving } from './till-state';

interface CartPanelProps {
  readonly familyName: (code: string) => string;
  /** What can be sold now, by code in capitals. */
  readonly byCode: ReadonlyMap<string, ProductListed>;
}

/** What the buyer takes, and what it comes to. */
export const CartPanel = ({ familyName, byCode }: CartPanelProps) => {
  const { t } = useTranslation();
  const { lines, touched, discount } = useTill((state) => state.cart);
  const isBusy = useTill(isSaving);
  const list = useRef<HTMLUListElement>(null);
  const priced = useMemo(() => priceLines(lines, discount), [lines, discount]);
  const changes = useMemo(() => oldPrices(lines, byCode), [lines, byCode]);
  const isEmpty = lines.length === 0;

  // Also where the line was there before: what was just scanned is in sight.
  useEffect(() => {
    // With the frame that paints it, so that the page is laid out once.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector(`[data-line="${touched}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [touched, lines]);

  return (
    <section className={styles.panel} aria-label={t('till.cart')}>
      <CartHeader />
      {isEmpty ? (
        <div className={styles.empty}>
          <Empty title={t('till.emptyCart')}>{t('till.emptyCartHint')}</Empty>
        </div>
      ) : (
        <ul ref={list} className={styles.lines} inert={isBusy}>
          {lines.map((line, index) => (
            <CartLineRow
              key={line.key}
              line={line}
              amount={priced.ok ? (priced.value.lines[index]?.net ?? ZERO) : ZERO}
              familyName={familyName(line.product.familyCode)}
              isTouched={line.key === touched}
              priceNow={changes.find(({ product }) => product.code === line.product.code)?.now ?? null}
            />
          ))}
        </ul>
      )}
      <footer className={styles.footer}>
        {!priced.ok && !isEmpty && <Notice refusal={priced.error} />}
        <OldPricesNotice changes={changes} isDisabled={isBusy} />
        {discount && <CartDiscount priced={priced} isDisabled={isBusy} />}
        <div className={styles.total} role="status">
          <span>{t('common.total')}</span>
          <Money amount={priced.ok ? priced.value.totals.net : ZERO} size="xxl" tone="copper" strong />
        </div>
        <CartFooter canPay={!isEmpty && priced.ok} />
      </footer>
    </section>
  );
};
