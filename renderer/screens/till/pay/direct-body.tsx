import { useTranslation } from 'react-i18next';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useFormat } from '../../../i18n/use-format';
import { Money } from '../../../ui/money';
import type { PayableFamily } from './payable-family';
import type { PayAction, Payable, PayState } from './pay-state';
import styles from './direct-body.module.css';
import { openShares, type PaymentPlan } from './plan-payment';

interface DirectBodyProps {
  readonly pay: PayState;
  readonly plan: PaymentPlan;
  readonly payable: Payable;
  readonly familyOf: (code: string) => PayableFamily;
  readonly error: string | null;
  readonly onChange: (action: PayAction) => void;
}

/** To whose phone: its number in figures that a buyer reads across the table. */
export const DirectBody = ({ pay, plan, payable, familyOf, error, onChange }: DirectBodyProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const shares = [...openShares(payable, pay.parts)];
  const chosen = plan.familyCode === null ? null : familyOf(plan.familyCode);

  return (
    <div className={styles.direct}>
      {shares.length > 1 && (
        <RadioGroup
          className={styles.group ?? ''}
          value={plan.familyCode}
          onChange={(code) => {
            const share = shares.find(([family]) => family === code);
            if (share) onChange({ type: 'family', code: share[0] });
          }}
          isInvalid={error !== null}
        >
          <Label className={styles.label ?? ''}>{t('pay.whichFamily')}</Label>
          <div className={styles.options}>
            {shares.map(([code, share]) => (
              <Radio key={code} value={code} className={styles.option ?? ''}>
                <bdi className={styles.code}>{format.digits(code)}</bdi>
                <bdi className={styles.name}>{familyOf(code).name}</bdi>
                <Money amount={share} bare />
              </Radio>
            ))}
          </div>
          {error !== null && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
        </RadioGroup>
      )}
      {chosen && (
        <div className={styles.phone} role="status">
          <span className={styles.to}>
            {t('pay.sendTo')} <bdi>{chosen.name}</bdi>
          </span>
          {chosen.phone ? (
            <bdi dir="ltr" className={styles.number}>
              {groupsOf(chosen.phone).map((group, place) => (
                <span key={place} className={styles.four}>
                  {format.digits(group)}
                </span>
              ))}
            </bdi>
          ) : (
            <span className={styles.none}>{t('pay.noPhone')}</span>
          )}
        </div>
      )}
    </div>
  );
};

/** Eight digits are read in two fours. Each is a box of its own: Arabic digits with a space would change places. */
const groupsOf = (phone: string): readonly string[] =>
  phone
    .replace(/(\d{4})(\d{4})$/, ' $1 $2')
    .trim()
    .split(' ');
