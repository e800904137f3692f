import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format';
import { Button } from '../../../ui/button';
import { CheckIcon } from '../../../ui/icons';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { useDesk } from '../till-context';
import type { DoneSale } from '../till-state';
import styles from './done-panel.module.css';

interface DonePanelProps {
  readonly sale: DoneSale;
  readonly isCorrecting: boolean;
}

/** In the cart's place once the ledger has the sale: its number and the change, until the next sale begins. */
export const DonePanel = ({ sale, isCorrecting }: DonePanelProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { store, focusSearch } = useDesk();
  const hasCash = sale.tenders.some(({ method }) => method === 'cash');
  const methods = [...new Set(sale.tenders.map(({ method }) => method))];

  return (
    <section className={styles.panel} aria-label={t('till.done')}>
      <div className={styles.body} role="status">
        <span className={styles.mark}>
          <CheckIcon />
        </span>
        <h2 className={styles.title}>{t('till.done')}</h2>
        <bdi className={styles.number}>{format.digits(sale.number)}</bdi>
        {hasCash && (
          <div className={styles.change}>
            <span className={styles.label}>{t('pay.change')}</span>
            <Money amount={sale.change} size="xxl" tone="copper" strong />
          </div>
        )}
        <dl className={styles.facts}>
          <div>
            <dt>{t('common.total')}</dt>
            <dd>
              <Money amount={sale.total} strong size={hasCash ? 'm' : 'xl'} />
            </dd>
          </div>
          {methods.length > 0 && (
            <div>
              <dt>{t('pay.paidBy')}</dt>
              <dd>{methods.map((method) => t(`common.method.${method}`)).join(t('common.listComma'))}</dd>
            </div>
          )}
        </dl>
        {sale.wasDoneBefore && <Notice tone="calm">{t('till.doneBefore')}</Notice>}
      </div>
      {!isCorrecting && (
        <footer className={styles.footer}>
          <div className={styles.pair}>
            <Button
              onPress={() =>
                store.dispatch({ type: 'open', sheet: { kind: 'receipt', saleId: sale.saleId } })
              }
            >
              {t('receipt.title')}
            </Button>
            <Button onPress={() => store.dispatch({ type: 'correct', isCorrecting: true })}>
              {t('pay.correctShort')}
            </Button>
          </div>
          <Button
            look="primary"
            size="large"
            wide
            onPress={() => {
              store.dispatch({ type: 'nextSale' });
              focusSearch();
            }}
          >
            {t('till.newSale')}
          </Button>
        </footer>
      )}
    </section>
  );
};
