import { useTranslation } from 'react-i18next';
import type { Owed, PayoutMethod } from '../../../shared/contract/payouts';
import { useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import { MoneyField } from '../../ui/money-field';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import styles from './payouts.module.css';
import type { Payment } from './use-paying';

interface HowToPayProps {
  readonly families: readonly Owed[];
  readonly payments: readonly Payment[];
  /** Baisa. */
  readonly total: number;
  readonly method: PayoutMethod;
  /** An amount as it is typed; null: all that is owed. */
  readonly part: string | null;
  readonly hasShift: boolean;
  readonly problem: string | null;
  readonly onMethod: (method: PayoutMethod) => void;
  readonly onPart: (part: string | null) => void;
}

const methods: readonly PayoutMethod[] = ['cash', 'safe', 'transfer'];

/** What stands in the way of this way of paying, told before anything is paid. */
const Warnings = ({ payments, total, method, hasShift }: HowToPayProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { till } = useStation();
  const isCash = method === 'cash';
  const { data: report } = useCall('shifts.x', { till: till.code }, { enabled: isCash && hasShift });
  const { data: unknown = [] } = useCall('payouts.withoutNumber', {}, { enabled: method === 'transfer' });
  const expected = report?.drawer?.expected;
  const without = payments.filter(({ family }) => unknown.includes(family.familyCode));
  if (isCash && !hasShift) return <Notice refusal={{ code: 'NO_OPEN_SHIFT', details: {} }} />;
  if (isCash && typeof expected === 'number' && total > expected) {
    return <Notice>{t('payouts.drawerHas', { amount: expected })}</Notice>;
  }
  if (method === 'transfer' && without.length > 0) {
    const names = without.map(({ family }) => localName(family)).join(t('common.listComma'));
    return <Notice tone="calm">{t('payouts.withoutNumber', { names })}</Notice>;
  }
  return null;
};

/** From where, and how much. */
export const HowToPay = (props: HowToPayProps) => {
  const { families, total, method, part, problem, onMethod, onPart } = props;
  const { t } = useTranslation();
  const localName = useLocalName();
  const [only] = families;
  const skipped = families.length - props.payments.length;
  return (
    <>
      {families.length === 1 && only && (
        <p className={styles.figure}>
          <bdi>{localName(only)}</bdi>
          <span>
            {t('payouts.isOwed')} <Money amount={only.owed} size="l" strong tone="copper" />
          </span>
        </p>
      )}
      <Segmented
        label={t('payouts.from')}
        value={method}
        onChange={onMethod}
        options={methods.map((value) => ({ value, label: t(`payouts.method.${value}`) }))}
      />
      {families.length === 1 && (
        <Segmented
          label={t('payouts.howMuch')}
          value={part === null ? 'all' : 'part'}
          onChange={(what) => onPart(what === 'all' ? null : '')}
          options={[
            { value: 'all', label: t('payouts.all') },
            { value: 'part', label: t('payouts.part') },
          ]}
        />
      )}
      {part !== null && (
        <MoneyField
          label={t('payouts.amount')}
          value={part}
          onChange={onPart}
          error={problem}
          big
          autoFocus
        />
      )}
      <p className={styles.figure}>
        <span>{t('payouts.willBePaid')}</span>
        <Money amount={total} size="xl" strong tone="copper" />
      </p>
      {families.length > 1 && skipped > 0 && (
        <Notice tone="calm">{t('payouts.skipped', { count: skipped })}</Notice>
      )}
      <Warnings {...props} />
    </>
  );
};
