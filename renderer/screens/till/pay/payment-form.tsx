import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tender } from '../../../../shared/domain/tender';
import type { Refusal } from '../../../../shared/result';
import { Button } from '../../../ui/button';
import { BackIcon } from '../../../ui/icons';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { ConfirmRow } from './confirm-row';
import { PayBody } from './pay-body';
import { newPayment, reducePay, type Method, type PayAction, type Payable } from './pay-state';
import type { PayableFamily } from './payable-family';
import styles from './payment-form.module.css';
import { planPayment } from './plan-payment';

interface PaymentFormProps {
  readonly title: string;
  /** The same object until something in it changes. */
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

/** A key that is held down must not confirm what it has just opened. */
const ignoreHeldEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
};

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
  const [outdated, setOutdated] = useState<Refusal | null>(null);
  const amount = useRef<HTMLInputElement | null>(null);
  const plan = useMemo(() => planPayment(pay, payable), [pay, payable]);
  const { next } = plan;

  useEffect(() => {
    if (!isBusy) amount.current?.focus();
  }, [isBusy]);

  const inputRef = useCallback(
    (field: HTMLInputElement | null) => {
      amount.current = field;
      onAmountField?.(field);
    },
    [onAmountField],
  );

  // Something was changed: what was wrong before may be right now.
  const change = useCallback(
    (action: PayAction) => {
      setTried(false);
      setOutdated(refusal);
      enter(action);
    },
    [refusal],
  );

  const submit = () => {
    if (isBusy) return;
    setOutdated(null);
    if (next.kind === 'confirm') onConfirm(next.tenders);
    else if (next.kind === 'addPart') {
      change({ type: 'addPart', tender: next.tender });
      amount.current?.focus();
    } else setTried(true);
  };

  const said = refusal === outdated ? null : refusal;
  const waiting = next.kind === 'wait' && (wasTried || pay.typed !== '') ? next.refusal : null;
  const amountError = waiting ?? (said && ofAmount.has(said.code) ? said : null);

  return (
    <form
      className={styles.form}
      aria-label={title}
      onKeyDownCapture={ignoreHeldEnter}
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
      <div className={styles.columns} inert={isBusy}>
        <PayBody
          pay={pay}
          plan={plan}
          payable={payable}
          familyOf={familyOf}
          error={amountError}
          onChange={change}
          inputRef={inputRef}
        />
      </div>
      <footer className={styles.footer}>
        {notices}
        {said && !ofAmount.has(said.code) && <Notice refusal={said} />}
        <ConfirmRow
          change={pay.method === 'cash' ? plan.change : undefined}
          next={next}
          confirmLabel={confirmLabel}
          isBusy={isBusy}
        />
      </footer>
    </form>
  );
};
