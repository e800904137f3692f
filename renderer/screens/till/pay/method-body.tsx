import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoneyPlain } from '../../../../shared/domain/money';
import { suggestGiven } from '../../../../shared/domain/denominations';
import type { Refusal } from '../../../../shared/result';
import { useFormat } from '../../../i18n/use-format';
import { useRefusalText } from '../../../i18n/use-refusal-text';
import { Money } from '../../../ui/money';
import { TextField } from '../../../ui/text-field';
import { DirectBody } from './direct-body';
import type { PayableFamily } from './payable-family';
import type { PayAction, Payable, PayState } from './pay-state';
import styles from './payment-form.module.css';
import type { PaymentPlan } from './plan-payment';

interface MethodBodyProps {
  readonly pay: PayState;
  readonly plan: PaymentPlan;
  readonly payable: Payable;
  readonly familyOf: (code: string) => PayableFamily;
  readonly error: Refusal | null;
  readonly onChange: (action: PayAction) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** What the chosen way of paying asks for. */
export const MethodBody = ({ pay, plan, payable, familyOf, error, onChange, inputRef }: MethodBodyProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const refusalText = useRefusalText();
  const isCash = pay.method === 'cash';
  const asksFamily = error?.code === 'UNKNOWN_FAMILY';

  return (
    <div className={styles.body}>
      {isCash && (
        <div className={styles.notes} role="group" aria-label={t('pay.notes')}>
          {suggestGiven(plan.remaining, payable.step).map((given, index) => (
            <button
              key={given}
              type="button"
              className={styles.note}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChange({ type: 'note', text: formatMoneyPlain(given) })}
            >
              {index === 0 && <span className={styles.exact}>{t('pay.exact')}</span>}
              <Money amount={given} bare strong />
            </button>
          ))}
        </div>
      )}
      {pay.method === 'direct' && (
        <DirectBody
          pay={pay}
          plan={plan}
          payable={payable}
          familyOf={familyOf}
          error={asksFamily ? t('pay.chooseFamily') : null}
          onChange={onChange}
        />
      )}
      <div className={styles.fields}>
        <TextField
          label={isCash ? t('pay.given') : t('pay.amount')}
          value={pay.typed}
          onChange={(text) => onChange({ type: 'type', text })}
          placeholder={format.money(plan.usual)}
          dir="ltr"
          inputMode="decimal"
          maxLength={20}
          big
          autoFocus
          unit={format.unit}
          error={error && !asksFamily ? refusalText(error) : null}
          inputRef={inputRef}
        />
        {pay.method === 'transfer' && (
          <TextField
            label={t('pay.reference')}
            value={pay.reference}
            onChange={(text) => onChange({ type: 'refer', text })}
            dir="ltr"
            maxLength={64}
          />
        )}
      </div>
      {pay.method !== 'cash' && <p className={styles.hint}>{t(`pay.hints.${pay.method}`)}</p>}
    </div>
  );
};
