import { plainNumber } from '../../../shared/domain/digits';

/** A percentage as typed (`10`, `12.5 %`, `٧٫٥`) in hundredths of a percent; null where it is none, or above 100. */
export const readPercent = (text: string): number | null => {
  const match = /^(\d{1,3})(?:[.٫](\d{1,2}))?$/.exec(plainNumber(text).replace(/\s*[%٪]$/, ''));
  if (!match) return null;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : null;
};
