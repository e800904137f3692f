import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baisa } from '../../../../shared/domain/amounts';
import type { Tender } from '../../../../shared/domain/tender';
import type { Refusal } from '../../../../shared/result';
import { Button } from '../../../ui/button';
import { BackIcon } from '../../../ui/icons';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { NumberPad } from '../../../ui/number-pad';
import { Segmented } from '../../../ui/segmented';
import { MethodBody } from './method-body';
import { Parts } from './parts';
import { newPayment, openMethods, reducePay, type Method, type Payable } from './pay-state';
import styles from './payment-form.module.css';
import { planPayment } from './plan-payment';
import type { PayableFamily } from './payable-family';

interface PaymentFormProps {
  readonly title: string;
  readonly payable: Payable;
  readonly familyOf: (code: string) => PayableFamily;
  readonly firstMethod?: Method;
  /** Asked and not answered. */
  readonly isBusy: boolean;
  /** The ledger's answer, where it was no. */
  readonly refusal: Refusal | null;
  /** What stands above the button: what happened, what to do. */
  readonly notices?: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: (tenders: readonly Tender[]) => void;
  readonly onBack: () => void;
  /** Where typing goes while no field has the focus. */
  readonly onAmountField?: (field: HTMLInputElement | null) => void;
}

/** Refusals that belong beside the amount, not above the button. */
const ofAmount: ReadonlySet<string> = new Set([
  'BAD_TENDER',
  'BAD_AMOUNT',
  'OVERPAID',
  'UNDERPAID',
  'DIRECT_EXCEEDS_SHARE',
]);

/** How a sale is paid, in one way or several. Enter does what the button says. */
export const PaymentForm = ({
  title,
  payable,
  familyOf,
  firstMethod = 'cash',
  isBusy,
  refusal,
  notices,
  confirmLabel,
  onConfirm,
  onBack,
  onAmountField,
}: PaymentFormProps) => {
  const { t } = useTranslation();
  const [pay, enter] = useReducer(reducePay, { ...newPayment, method: firstMethod });
  const [wasTried, setTried] = useState(false);
  const [hidden, setHidden] = useState<Refusal | null>(null);
  const amount = useRef<HTMLInputElement | null>(null);
  const plan = planPayment(pay, payable);
  const { next } = plan;

  useEffect(() => {
    if (!isBusy) amount.current?.focus();
  }, [isBusy]);

  // Something was changed: what was wrong before may be right now.
  const change = (action: Parameters<typeof enter>[0]) => {
    setTried(false);
    setHidden(refusal);
    enter(action);
  };

  const submit = () => {
    if (isBusy) return;
    setHidden(null);
    if (next.kind === 'confirm') onConfirm(next.tenders);
    else if (next.kind === 'addPart') {
      change({ type: 'addPart', tender: next.tender });
      amount.current?.focus();
    } else setTried(true);
  };

  const said = refusal === hidden ? null : refusal;
  const waiting = next.kind === 'wait' && (wasTried || pay.typed !== '') ? next.refusal : null;
  const amountError = waiting ?? (said && ofAmount.has(said.code) ? said : null);

  // A key that is held down must not confirm what it has just opened.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  };

  return (
    <form
      className={styles.form}
      aria-label={title}
      onKeyDownCapture={onKeyDownCapture}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className={styles.header}>
        <Button look="bare" isDisabled={isBusy} onPress={onBack} label={t('common.back')}>
          <BackIcon />
        </Button>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.due} role="status">
          <span>{pay.parts.length > 0 ? t('pay.remaining') : t('pay.due')}</span>
          <Money amount={plan.remaining} size="xxl" tone="copper" strong />
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Parts
            parts={pay.parts}
            familyOf={familyOf}
            isDisabled={isBusy}
            onDrop={(index) => change({ type: 'dropPart', index })}
          />
          <Segmented
            label={t('pay.method')}
            labelHidden
            value={pay.method}
            onChange={(method) => change({ type: 'choose', method })}
            isDisabled={isBusy}
            options={openMethods(pay).map((method) => ({
              value: method,
              label: t(`common.method.${method}`),
            }))}
          />
          <MethodBody
            pay={pay}
            plan={plan}
            payable={payable}
            familyOf={familyOf}
            isBusy={isBusy}
            error={amountError}
            onChange={change}
            inputRef={(element) => {
              amount.current = element;
              onAmountField?.(element);
            }}
          />
        </div>
        <div className={styles.side}>
          <NumberPad
            value={pay.typed}
            onChange={(text) => change({ type: 'type', text })}
            label={t('till.pad')}
            kind="money"
            isDisabled={isBusy}
          />
        </div>
      </div>
      <footer className={styles.footer}>
        {notices}
        {said && !ofAmount.has(said.code) && <Notice refusal={said} />}
        <div className={styles.last}>
          {pay.method === 'cash' && <Change amount={plan.change} />}
          <Button type="submit" look="primary" size="large" wide shortcut="Enter" isPending={isBusy}>
            {isBusy && t('pay.saving')}
            {!isBusy && next.kind !== 'addPart' && confirmLabel}
            {!isBusy && next.kind === 'addPart' && (
              <span>
                {t('pay.addPart')} · {t('pay.leaves')} <Money amount={next.left} />
              </span>
            )}
          </Button>
        </div>
      </footer>
    </form>
  );
};

/** What goes back of the cash, live; in sight on every window. */
const Change = ({ amount }: { readonly amount: Baisa | null }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.change} role="status">
      <span className={styles.changeLabel}>{t('pay.change')}</span>
      {amount === null ? (
        <span className={styles.noChange}>—</span>
      ) : (
        <Money amount={amount} size="xxl" strong />
      )}
    </div>
  );
};
