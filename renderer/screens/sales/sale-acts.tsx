import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { Button } from '../../ui/button';
import { CorrectSale } from './correct-sale';
import styles from './mend.module.css';
import { RefundSale } from './refund-sale';
import { VoidSale } from './void-sale';

interface SaleActsProps {
  readonly saleId: string;
  /** Of the drawer's open shift: it can be changed as a whole. */
  readonly isOfShift: boolean;
}

type Asked = 'refund' | 'void' | 'correct' | null;

/** What mends a sale: goods that came back, a payment entered wrong, a sale that was none. */
export const SaleActs = ({ saleId, isOfShift }: SaleActsProps) => {
  const { t } = useTranslation();
  const { data: receipt } = useCall('sales.receipt', { saleId });
  const [asked, setAsked] = useState<Asked>(null);
  const end = () => setAsked(null);
  if (!receipt || receipt.voided) return null;
  const isLeft = receipt.lines.some((line) => line.refundedQty < line.qty);
  const isWhole = isOfShift && !receipt.refunded;
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
