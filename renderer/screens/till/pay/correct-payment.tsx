import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tender } from '../../../../shared/domain/tender';
import { useCommand } from '../../../api';
import { useFormat } from '../../../i18n/use-format';
import { useStation } from '../../../station';
import { doneBefore } from '../done-before';
import type { DoneSale } from '../till-state';
import { PaymentForm } from './payment-form';
import type { PayableFamily } from './payable-family';

interface CorrectPaymentProps {
  readonly sale: DoneSale;
  readonly familyOf: (code: string) => PayableFamily;
  readonly onBack: () => void;
  readonly onCorrected: (sale: DoneSale) => void;
}

/** The sale was right, its payment was entered wrong: cash pressed, card paid. The sale itself stays as it is. */
export const CorrectPayment = ({ sale, familyOf, onBack, onCorrected }: CorrectPaymentProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { exhibition } = useStation();
  const { run, isRunning, refusal } = useCommand('sales.changeTender');
  const { saleId, total, nets } = sale;
  const payable = useMemo(
    () => ({ total, nets, step: exhibition.cashRounding }),
    [total, nets, exhibition.cashRounding],
  );
  const wasCash = sale.tenders.some(({ method }) => method === 'cash');

  const correct = async (tenders: readonly Tender[]) => {
    const answer = await run({ saleId, tenders: [...tenders] });
    if (answer.ok) onCorrected({ ...sale, ...answer.value, tenders, wasDoneBefore: false });
    else if (answer.error.code === 'ALREADY_DONE') {
      const now = await doneBefore(saleId);
      if (now) onCorrected(now);
    }
  };

  return (
    <PaymentForm
      title={t('pay.correctTitle', { number: `\u2068${format.digits(sale.number)}\u2069` })}
      payable={payable}
      familyOf={familyOf}
      firstMethod={wasCash ? 'card' : 'cash'}
      isBusy={isRunning}
      refusal={refusal}
      confirmLabel={t('pay.correct')}
      onConfirm={(tenders) => void correct(tenders)}
      onBack={onBack}
    />
  );
};
