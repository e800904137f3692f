import { MAX_QUANTITY } from '../../../shared/domain/amounts';
import { parseWhole } from '../../../shared/domain/money';

export interface WithQuantity {
  /** Pieces or grams to take; null where none was typed. */
  readonly qty: number | null;
  /** What is searched for. */
  readonly text: string;
}

const PREFIX = /^\s*([0-9٠-٩۰-۹]{1,7})\s*[*×]\s*(.*)$/s;

/** Reads `3*` before a search or a scan: three of what comes. */
export const readQuantityPrefix = (typed: string): WithQuantity => {
  const match = PREFIX.exec(typed);
  if (!match) return { qty: null, text: typed.trim() };
  const qty = parseWhole(match[1] ?? '');
  const isQuantity = qty.ok && qty.value >= 1 && qty.value <= MAX_QUANTITY;
  return { qty: isQuantity ? qty.value : null, text: (match[2] ?? '').trim() };
};
