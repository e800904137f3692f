import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ZERO, type DiscountBearer } from '../../../../shared/domain/amounts';
import { formatMoneyPlain, parseMoney } from '../../../../shared/domain/money';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import { NumberPad } from '../../../ui/number-pad';
import { ReasonField } from '../../../ui/reason-field';
import { Segmented } from '../../../ui/segmented';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import { useFormat } from '../../../i18n/use-format';
import { priceLines, type GivenDiscount } from '../cart-line';
import type { CartAction } from '../cart-state';
import { useDesk, useTill } from '../till-context';
import styles from './discount.module.css';

interface DiscountFormProps {
  /** Null: off the whole cart. */
  readonly lineKey: number | null;
  readonly close: () => void;
}

type Way = 'percent' | 'amount';

/** 1 % is 100; a thousandth of a rial is a baisa, so both are read by the parser of money. */
const readPercent = (typed: string): number | null => {
  const read = parseMoney(typed);
  if (!read.ok || read.value % 10 !== 0) return null;
  const bp = read.value / 10;
  return bp >= 1 && bp <= 10_000 ? bp : null;
};

const usualPercents = ['5', '10', '15', '20'];

/** What is given off, who bears it, and why. Above the role's limit a supervisor is called when it is paid. */
export const DiscountForm = ({ lineKey, close }: DiscountFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { store } = useDesk();
  const cart = useTill((state) => state.cart);
  const line = cart.lines.find(({ key }) => key === lineKey);
  const before = lineKey === null ? cart.discount : line?.discount;
  const [way, setWay] = useState<Way>(before && before.bp === null ? 'amount' : 'percent');
  const [typed, setTyped] = useState(() => {
    if (!before) return '';
    return before.bp === null ? formatMoneyPlain(before.amount) : String(before.bp / 100);
  });
  const [by, setBy] = useState<DiscountBearer>(before?.by ?? 'organiser');
  const [reason, setReason] = useState(before?.reason ?? '');
  const [agreed, setAgreed] = useState(before?.familiesAgreed ?? false);

  const isOfMany = lineKey === null && new Set(cart.lines.map((one) => one.product.familyCode)).size > 1;
  const mustAgree = isOfMany && by === 'family';
  const bp = way === 'percent' ? readPercent(typed) : null;
  const amount = parseMoney(typed);
  const isNumber = way === 'percent' ? bp !== null : amount.ok && amount.value > 0;
  const given: GivenDiscount | null = isNumber
    ? {
        amount: way === 'amount' && amount.ok ? amount.value : ZERO,
        bp,
        by,
        reason: reason.trim(),
        familiesAgreed: mustAgree ? agreed : null,
      }
    : null;
  const act = (discount: GivenDiscount | null): CartAction =>
    lineKey === null ? { type: 'discountCart', discount } : { type: 'discountLine', key: lineKey, discount };
  const lines =
    lineKey === null
      ? cart.lines
      : cart.lines.map((one) => (one.key === lineKey ? { ...one, discount: given } : one));
  const priced = priceLines(lines, lineKey === null ? given : cart.discount);
  const isReady = given !== null && priced.ok && reason.trim() !== '' && (!mustAgree || agreed);
  const apply = (discount: GivenDiscount | null) => {
    store.dispatch({ type: 'cart', action: act(discount) });
    close();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) apply(given);
      }}
    >
      <div className={styles.fields}>
        <Segmented
          label={t('discount.way')}
          labelHidden
          value={way}
          onChange={(chosen) => {
            setWay(chosen);
            setTyped('');
          }}
          options={[
            { value: 'percent', label: t('discount.percent') },
            { value: 'amount', label: t('discount.amount') },
          ]}
        />
        <TextField
          label={way === 'percent' ? t('discount.percent') : t('discount.amount')}
          value={typed}
          onChange={setTyped}
          dir="ltr"
          inputMode="decimal"
          maxLength={16}
          big
          autoFocus
          unit={way === 'percent' ? '%' : format.unit}
        />
        {way === 'percent' && (
          <div className={styles.quick}>
            {usualPercents.map((percent) => (
              <Button key={percent} onPress={() => setTyped(percent)}>
                <bdi>{format.percent(Number(percent) * 100)}</bdi>
              </Button>
            ))}
          </div>
        )}
        <Segmented
          label={t('discount.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'organiser', label: t('discount.organiser') },
            { value: 'family', label: isOfMany ? t('discount.families') : t('discount.family') },
          ]}
        />
        {mustAgree && <Switch label={t('discount.agreed')} isSelected={agreed} onChange={setAgreed} />}
        <ReasonField
          label={t('shift.reason')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          usual={[t('discount.reasons.many'), t('discount.reasons.defect'), t('discount.reasons.guest')]}
        />
        <div className={styles.total} role="status">
          <span>{t('common.total')}</span>
          <Money amount={priced.ok ? priced.value.totals.net : ZERO} size="xl" tone="copper" strong />
        </div>
        {!priced.ok && <Notice refusal={priced.error} />}
        <Button type="submit" look="primary" size="large" wide isDisabled={!isReady}>
          {t('discount.apply')}
        </Button>
        {before && (
          <Button wide onPress={() => apply(null)}>
            {t('discount.remove')}
          </Button>
        )}
      </div>
      <NumberPad value={typed} onChange={setTyped} label={t('till.pad')} kind="money" />
    </form>
  );
};
