import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../shared/result';
import { NumberPad } from '../../../ui/number-pad';
import { Segmented } from '../../../ui/segmented';
import { MethodBody } from './method-body';
import { Parts } from './parts';
import { openMethods, type PayAction, type Payable, type PayState } from './pay-state';
import type { PayableFamily } from './payable-family';
import styles from './payment-form.module.css';
import type { PaymentPlan } from './plan-payment';

interface PayBodyProps {
  readonly pay: PayState;
  readonly plan: PaymentPlan;
  readonly payable: Payable;
  readonly familyOf: (code: string) => PayableFamily;
  readonly error: Refusal | null;
  readonly onChange: (action: PayAction) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** All that is entered of a payment. It stays as it is while the ledger is asked, so that *done* is painted sooner. */
export const PayBody = memo(({ pay, plan, payable, familyOf, error, onChange, inputRef }: PayBodyProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.main}>
        <Parts
          parts={pay.parts}
          familyOf={familyOf}
          onDrop={(index) => onChange({ type: 'dropPart', index })}
        />
        <Segmented
          label={t('pay.method')}
          labelHidden
          value={pay.method}
          onChange={(method) => onChange({ type: 'choose', method })}
          options={openMethods(pay).map((method) => ({ value: method, label: t(`common.method.${method}`) }))}
        />
        <MethodBody
          pay={pay}
          plan={plan}
          payable={payable}
          familyOf={familyOf}
          error={error}
          onChange={onChange}
          inputRef={inputRef}
        />
      </div>
      <div className={styles.side}>
        <NumberPad
          value={pay.isNote ? '' : pay.typed}
          onChange={(text) => onChange({ type: 'type', text })}
          label={t('till.pad')}
          kind="money"
        />
      </div>
    </>
  );
});
