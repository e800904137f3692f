import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/sales';
import { useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { Dialog } from '../../ui/dialog';
import { Spinner } from '../../ui/spinner';
import { doneBefore } from '../till/done-before';
import { CorrectPayment } from '../till/pay/correct-payment';
import type { DoneSale } from '../till/till-state';
import styles from './mend.module.css';

interface CorrectSaleProps {
  readonly receipt: Receipt;
  readonly onEnd: () => void;
}

/** The same form as at the till, for a sale of a while ago. */
export const CorrectSale = ({ receipt, onEnd }: CorrectSaleProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { data: families = [] } = useCall('families.list', {});
  const [sale, setSale] = useState<DoneSale | null>(null);
  const { saleId } = receipt;

  useEffect(() => {
    void doneBefore(saleId).then(setSale);
  }, [saleId]);

  const familyOf = (code: string) => {
    const family = families.find((one) => one.code === code);
    return { name: family ? localName(family) : code, phone: family?.phone ?? null };
  };
  return (
    <Dialog isOpen onClose={onEnd} title={t('mend.correct')} size="large">
      <div className={styles.payment}>
        {sale ? (
          <CorrectPayment sale={sale} familyOf={familyOf} onBack={onEnd} onCorrected={onEnd} />
        ) : (
          <Spinner />
        )}
      </div>
    </Dialog>
  );
};
