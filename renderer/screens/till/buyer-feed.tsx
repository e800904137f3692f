import { useMemo } from 'react';
import { useBuyerDisplay } from '../../buyer-display';
import { useSettings } from '../../settings';
import { buyerShown } from './buyer-shown';
import { useTill } from './till-context';

/** Tells the buyer's window what stands here; it shows nothing itself, so that the till is not painted again. */
export const BuyerFeed = () => {
  const { language, digits } = useSettings().settings;
  const cart = useTill((state) => state.cart);
  const stage = useTill((state) => state.stage);
  useBuyerDisplay(
    useMemo(() => buyerShown({ cart, stage }, { language, digits }), [cart, stage, language, digits]),
  );
  return null;
};
