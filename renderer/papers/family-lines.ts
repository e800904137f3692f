import type { Receipt } from '../../shared/contract/sales';

export type ReceiptLine = Receipt['lines'][number];

interface FamilyLines {
  readonly familyCode: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly phone: string | null;
  readonly vatin: string | null;
  readonly lines: readonly ReceiptLine[];
}

/** The lines of each family together, families in the order in which they first appear. */
export const byFamily = (lines: readonly ReceiptLine[]): FamilyLines[] => {
  const families = new Map<string, ReceiptLine[]>();
  for (const line of lines) {
    const own = families.get(line.familyCode);
    if (own) own.push(line);
    else families.set(line.familyCode, [line]);
  }
  return [...families.entries()].flatMap(([familyCode, own]) => {
    const [first] = own;
    if (!first) return [];
    return {
      familyCode,
      nameAr: first.familyNameAr,
      nameEn: first.familyNameEn,
      phone: first.familyPhone,
      vatin: first.familyVatin,
      lines: own,
    };
  });
};

/** VAT within the prices by rate (hundredths of a percent), lowest first; lines without VAT are left out. */
export const vatByRate = (
  lines: readonly ReceiptLine[],
): { readonly rate: number; readonly vat: number }[] => {
  const rates = new Map<number, number>();
  for (const { vatBp, vat } of lines) {
    if (vatBp > 0) rates.set(vatBp, (rates.get(vatBp) ?? 0) + vat);
  }
  return [...rates].map(([rate, vat]) => ({ rate, vat })).sort((a, b) => a.rate - b.rate);
};
