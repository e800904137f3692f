export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'erase';

interface PadRules {
  readonly kind: 'pin' | 'whole' | 'money';
  readonly maxLength: number;
}

/** What stands in the field after a key of the pad; a key that makes no sense there changes nothing. */
export const typeKey = (value: string, key: PadKey, { kind, maxLength }: PadRules): string => {
  if (key === 'erase') return value.slice(0, -1);
  const [, baisa] = value.split('.');
  if (key === '.' && (kind !== 'money' || baisa !== undefined)) return value;
  if (baisa !== undefined && baisa.length >= 3) return value;
  if (value.length >= maxLength) return value;
  if (key === '.' && value === '') return '0.';
  if (kind !== 'pin' && value === '0' && key !== '.') return key;
  return value + key;
};
