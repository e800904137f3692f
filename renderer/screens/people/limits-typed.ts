import type { Output } from '../../../shared/contract';
import { formatMoneyPlain, parseMoney, parseWhole } from '../../../shared/domain/money';
import type { Baisa } from '../../../shared/domain/amounts';

type Limits = Output<'exhibition.limits'>;
type RoleLimits = Limits['volunteer'];

/** Each limit as it is typed, by `role.field`. */
export type LimitsTyped = Readonly<Record<string, string>>;

export const limitFields = [
  { name: 'refundAmount', kind: 'money' },
  { name: 'refundDays', kind: 'days' },
  { name: 'voidAmount', kind: 'money' },
  { name: 'voidMinutes', kind: 'minutes' },
  { name: 'correctAmount', kind: 'money' },
  { name: 'correctMinutes', kind: 'minutes' },
  { name: 'discount', kind: 'percent' },
] as const;

const moneyText = (amount: Baisa | null): string => (amount === null ? '' : formatMoneyPlain(amount));
const wholeText = (value: number | null): string => (value === null ? '' : String(value));

const roleTyped = (role: string, limits: RoleLimits): LimitsTyped => ({
  [`${role}.refundAmount`]: moneyText(limits.refund.amount),
  [`${role}.refundDays`]: wholeText(limits.refund.days),
  [`${role}.voidAmount`]: moneyText(limits.void.amount),
  [`${role}.voidMinutes`]: wholeText(limits.void.minutes),
  [`${role}.correctAmount`]: moneyText(limits.changeTender.amount),
  [`${role}.correctMinutes`]: wholeText(limits.changeTender.minutes),
  [`${role}.discount`]: String(limits.discountBp / 100),
});

export const limitsTyped = (limits: Limits): LimitsTyped => ({
  ...roleTyped('volunteer', limits.volunteer),
  ...roleTyped('supervisor', limits.supervisor),
  varianceNote: moneyText(limits.varianceNote),
});

class Unreadable extends Error {}

const money = (text: string): Baisa | null => {
  if (text.trim() === '') return null;
  const read = parseMoney(text);
  if (!read.ok || read.value < 0) throw new Unreadable();
  return read.value;
};

const whole = (text: string): number | null => {
  if (text.trim() === '') return null;
  const read = parseWhole(text);
  if (!read.ok || read.value < 0) throw new Unreadable();
  return read.value;
};

/** Whole hundredths of a percent; read as money, whose thousandths are tenths of those. */
const basisPoints = (text: string): number => {
  const thousandths = money(text) ?? 0;
  if (thousandths % 10 !== 0 || thousandths > 100_000) throw new Unreadable();
  return thousandths / 10;
};

/** Null where something cannot be read. */
export const readLimits = (typed: LimitsTyped): Limits | null => {
  const roleLimits = (role: string): RoleLimits => {
    const text = (name: string): string => typed[`${role}.${name}`] ?? '';
    return {
      refund: { amount: money(text('refundAmount')), days: whole(text('refundDays')) },
      void: { amount: money(text('voidAmount')), minutes: whole(text('voidMinutes')) },
      changeTender: { amount: money(text('correctAmount')), minutes: whole(text('correctMinutes')) },
      discountBp: basisPoints(text('discount')),
    };
  };
  try {
    return {
      volunteer: roleLimits('volunteer'),
      supervisor: roleLimits('supervisor'),
      varianceNote: money(typed['varianceNote'] ?? ''),
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};
