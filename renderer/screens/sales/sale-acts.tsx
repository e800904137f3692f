import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { CorrectSale } from './correct-sale';
import styles from './mend.module.css';
import { RefundSale } from './refund-sale';
import { VoidSale } from './void-sale';

type Asked = 'refund' | 'void' | 'correct' | null;

/** What mends a sale: goods that came back, a payment entered wrong, a sale that was none. */
export const SaleActs = ({ saleId }: { readonly saleId: string }) => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { data: receipt } = useCall('sales.receipt', { saleId });
  const [asked, setAsked] = useState<Asked>(null);
  const end = () => setAsked(null);
  if (!receipt || receipt.voided) return null;
  const isLeft = receipt.lines.some((line) => line.refundedQty < line.qty);
  // Money goes back into, or out of, the drawer that is at hand.
  const isWhole = receipt.inOpenShift && receipt.till === till.code && !receipt.refunded;
  return (
    <div className={styles.acts}>
      {isLeft && <Button onPress={() => setAsked('refund')}>{t('mend.refund')}</Button>}
      {isWhole && <Button onPress={() => setAsked('correct')}>{t('mend.correct')}</Button>}
      {isWhole && <Button onPress={() => setAsked('void')}>{t('mend.void')}</Button>}
      {asked === 'refund' && <RefundSale receipt={receipt} onEnd={end} />}
      {asked === 'void' && <VoidSale receipt={receipt} onEnd={end} />}
      {asked === 'correct' && <CorrectSale receipt={receipt} onEnd={end} />}
    </div>
  );
};
