import { useEffect } from 'react';
import type { BuyerShown } from '../shared/contract/buyer';
import { call } from './api';

/**
 * Shows the buyer, in a window of their own, what is in the cart; does nothing where no such window is open. Give it
 * the same object until something in it changes (`useMemo`): each new one is told to main. `null` clears it, and so
 * does leaving the screen. Amounts in baisa, quantities in pieces or grams, names as the cart has them; lines of a
 * weight have `unit: 'gram'` and the price of a kilogram.
 *
 *     useBuyerDisplay(useMemo(() => ({ language, digits, phase: 'shopping', lines, discount: 0, total, change: null }), […]));
 */
export const useBuyerDisplay = (shown: BuyerShown | null): void => {
  useEffect(() => void call('buyer.show', { shown }), [shown]);
  useEffect(() => () => void call('buyer.show', { shown: null }), []);
};
