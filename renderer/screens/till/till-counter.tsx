import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ParkedCart } from '../../../shared/contract/parks';
import { useLocalName } from '../../i18n/use-local-name';
import { useSettings } from '../../settings';
import { play, type Sound } from '../../scan/sounds';
import { useScanner } from '../../scan/use-scanner';
import { asTextInput } from '../../scan/replay';
import { call } from '../../api';
import { useStation } from '../../station';
import { BuyerFeed } from './buyer-feed';
import { CartPanel } from './cart-panel';
import type { Catalogue } from './catalogue';
import { DonePanel } from './done/done-panel';
import { findSale } from './find-sale';
import { Goods } from './goods';
import { PayPane } from './pay/pay-pane';
import { readCode } from './read-code';
import { Sheets } from './sheets';
import styles from './till-counter.module.css';
import { TillContext, useTill, type TillDesk } from './till-context';
import { createSoldSince } from './sold-since';
import type { TillAction } from './till-state';
import { createTillStore } from './till-store';
import { restored } from './park/restored-cart';
import { useKeepCart } from './park/use-keep-cart';
import { useTakeParked } from './park/use-take-parked';
import { useTake } from './use-take';
import { useTillKeys } from './use-till-keys';

interface CatalogueProps {
  readonly catalogue: Catalogue;
}

interface TillCounterProps extends CatalogueProps {
  /** The cart that was open when the page went. */
  readonly kept: ParkedCart | null;
}

const cameBack = (kept: ParkedCart, catalogue: Catalogue): readonly TillAction[] => [
  { type: 'cart', action: restored(kept, catalogue) },
  { type: 'notice', notice: { kind: 'cartBack' } },
];

/** The goods on one side, the cart on the other; a payment takes the goods' place and never the cart's. */
export const TillCounter = ({ catalogue, kept }: TillCounterProps) => {
  const { settings } = useSettings();
  const { till } = useStation();
  const [store] = useState(() => createTillStore(kept ? cameBack(kept, catalogue) : []));
  const [sold] = useState(createSoldSince);
  const search = useRef<HTMLInputElement>(null);
  const amountField = useRef<HTMLInputElement | null>(null);

  const playSound = useCallback((sound: Sound) => settings.sounds && play(sound), [settings.sounds]);
  const { addToCart, take } = useTake(store, playSound);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const setAmountField = useCallback((field: HTMLInputElement | null) => {
    amountField.current = field;
  }, []);
  const desk = useMemo<TillDesk>(
    () => ({ store, take, focusSearch, sold, setAmountField }),
    [store, take, focusSearch, sold, setAmountField],
  );

  // Read again, the products' stock holds what was sold here.
  useEffect(() => sold.clear(), [sold, catalogue.listed]);

  const onUnknown = useCallback(
    (text: string) => {
      playSound('unknown');
      store.dispatch({ type: 'notice', notice: { kind: 'unknownCode', text } });
    },
    [store, playSound],
  );

  const onSale = async (number: string) => {
    const saleId = await findSale(till.code, number);
    if (saleId) store.dispatch({ type: 'open', sheet: { kind: 'receipt', saleId } });
    else {
      playSound('unknown');
      store.dispatch({ type: 'notice', notice: { kind: 'unknownSale', number } });
    }
  };

  const takeParked = useTakeParked(store, catalogue);
  const takeByItem = async (product: string) => {
    const answer = await call('parks.list', { product });
    const [found, ...others] = answer.ok ? answer.value : [];
    if (found && others.length === 0 && (await takeParked(found.saleId)) === null) {
      store.dispatch({ type: 'close' });
      playSound('added');
    } else playSound('unknown');
  };

  useScanner({
    onScan: (text) => {
      const read = readCode(text, catalogue, settings);
      // Among the carts put aside, an item says which one is meant.
      if (store.get().sheets[0]?.kind === 'parked' && read.kind === 'product') {
        void takeByItem(read.product.code);
        return;
      }
      if (read.kind === 'product') take(read.product, read.qty, read.price);
      else if (read.kind === 'sale') void onSale(read.number);
      else onUnknown(read.text);
    },
    typingField: () =>
      store.get().sheets.length > 0 ? null : asTextInput(amountField.current ?? search.current),
  });
  useTillKeys(store, focusSearch);
  useKeepCart(store);

  return (
    <TillContext value={desk}>
      <div className={styles.counter}>
        <Panes catalogue={catalogue} searchRef={search} onUnknown={onUnknown} />
        <Sheets catalogue={catalogue} addToCart={addToCart} />
        <BuyerFeed />
      </div>
    </TillContext>
  );
};

interface PanesProps extends CatalogueProps {
  readonly searchRef: React.RefObject<HTMLInputElement | null>;
  readonly onUnknown: (text: string) => void;
}

const Panes = ({ catalogue, searchRef, onUnknown }: PanesProps) => {
  const stage = useTill((state) => state.stage);
  const localName = useLocalName();
  const familyName = useCallback(
    (code: string) => {
      const family = catalogue.familyByCode.get(code);
      return family ? localName(family) : code;
    },
    [catalogue.familyByCode, localName],
  );
  const isPaying = stage.kind === 'paying' || (stage.kind === 'done' && stage.isCorrecting);

  // Back from a payment, and after a sale, the next thing is a scan or a name.
  useEffect(() => {
    if (!isPaying) searchRef.current?.focus();
  }, [isPaying, searchRef]);

  return (
    <>
      {/* Behind the payment, not gone: the products need not be laid out again for the next sale. */}
      <div className={styles.pane} data-behind={isPaying || undefined}>
        <Goods catalogue={catalogue} familyName={familyName} searchRef={searchRef} onUnknown={onUnknown} />
      </div>
      {isPaying && (
        <div className={styles.pane}>
          <PayPane catalogue={catalogue} />
        </div>
      )}
      {stage.kind === 'done' ? (
        <DonePanel sale={stage.sale} isCorrecting={stage.isCorrecting} />
      ) : (
        <CartPanel familyName={familyName} byCode={catalogue.byCode} />
      )}
    </>
  );
};
