import { useTranslation } from 'react-i18next';
import type { Baisa } from '../../../../shared/domain/amounts';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import styles from './payment-form.module.css';
import type { NextStep } from './plan-payment';

interface ConfirmRowProps {
  /** Baisa that go back of the cash; undefined where it is not paid in cash, null where that is not known. */
  readonly change: Baisa | null | undefined;
  readonly next: NextStep;
  readonly confirmLabel: string;
  readonly isBusy: boolean;
}

/** The change, in sight on every window, and what Enter does now. */
export const ConfirmRow = ({ change, next, confirmLabel, isBusy }: ConfirmRowProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.last}>
      {change !== undefined && (
        <div className={styles.change} role="status">
          <span className={styles.changeLabel}>{t('pay.change')}</span>
          {change === null ? (
            <span className={styles.noChange}>—</span>
          ) : (
            <Money amount={change} size="xxl" strong />
          )}
        </div>
      )}
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
  );
};
