import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalName } from '../../../i18n/use-local-name';
import { Dialog } from '../../../ui/dialog';
import { ReceiptView } from '../../receipt';
import type { Catalogue } from '../catalogue';
import { useDesk, useTill } from '../till-context';
import type { Sheet } from '../till-state';
import type { AddToCart } from '../use-take';
import { DiscountForm } from '../discount/discount-form';
import { ParkForm } from '../park/park-form';
import { ParkedList } from '../park/parked-list';
import { LineSheet } from './line-sheet';
import { NewProduct } from './new-product';
import { OtherGoods } from './other-goods';
import { PriceForm } from './price-form';
import { WeightForm } from './weight-form';

interface SheetsProps {
  readonly catalogue: Catalogue;
  readonly addToCart: AddToCart;
}

/** The question that must be answered before the till goes on; then the focus is back in the search box. */
export const Sheets = ({ catalogue, addToCart }: SheetsProps) => {
  const { store, focusSearch } = useDesk();
  const sheet = useTill((state) => state.sheets[0]);
  const turn = useTill((state) => state.sheetsClosed);
  const close = () => store.dispatch({ type: 'close' });
  const wasOpen = useRef(false);

  useEffect(() => {
    if (!sheet && wasOpen.current) focusSearch();
    wasOpen.current = sheet !== undefined;
  }, [sheet, focusSearch]);

  const title = useSheetTitle(catalogue);
  if (!sheet) return null;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={title(sheet)}
      size={
        sheet.kind === 'other' || sheet.kind === 'discount' || sheet.kind === 'parked' ? 'large' : 'normal'
      }
    >
      <SheetBody key={turn} sheet={sheet} catalogue={catalogue} addToCart={addToCart} close={close} />
    </Dialog>
  );
};

const useSheetTitle = (catalogue: Catalogue): ((sheet: Sheet) => string) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const lines = useTill((state) => state.cart.lines);
  return (sheet) => {
    switch (sheet.kind) {
      case 'weight':
        return localName(sheet.product);
      case 'price': {
        const family = catalogue.familyByCode.get(sheet.product.familyCode);
        return [localName(sheet.product), family && localName(family)].filter(Boolean).join(' · ');
      }
      case 'line': {
        const line = lines.find(({ key }) => key === sheet.key);
        return line ? localName(line.product) : '';
      }
      case 'other':
        return t('till.otherGoods');
      case 'newProduct':
        return t('till.newProduct');
      case 'receipt':
        return t('receipt.title');
      case 'discount': {
        const line = lines.find(({ key }) => key === sheet.key);
        return line ? t('discount.ofLine', { name: localName(line.product) }) : t('discount.ofCart');
      }
      case 'park':
        return t('park.park');
      case 'parked':
        return t('park.list');
    }
  };
};

interface SheetBodyProps extends SheetsProps {
  readonly sheet: Sheet;
  readonly close: () => void;
}

const SheetBody = ({ sheet, catalogue, addToCart, close }: SheetBodyProps) => {
  const { t } = useTranslation();
  const { store, take } = useDesk();
  const lines = useTill((state) => state.cart.lines);

  switch (sheet.kind) {
    case 'weight':
      return (
        <WeightForm
          product={sheet.product}
          submitLabel={t('till.addToCart')}
          onDone={(qty) => {
            addToCart(sheet.product, qty);
            close();
          }}
        />
      );
    case 'price':
      return (
        <PriceForm
          qty={sheet.qty}
          submitLabel={t('till.addToCart')}
          onDone={(price) => {
            addToCart(sheet.product, sheet.qty, price);
            close();
          }}
        />
      );
    case 'line': {
      const line = lines.find(({ key }) => key === sheet.key);
      if (!line) return null;
      return (
        <LineSheet
          line={line}
          onDiscount={() => {
            store.dispatch({ type: 'open', sheet: { kind: 'discount', key: line.key } });
            close();
          }}
          onDone={(action) => {
            store.dispatch({ type: 'cart', action });
            close();
          }}
        />
      );
    }
    case 'other':
      return (
        <OtherGoods
          catalogue={catalogue}
          onChoose={(product) => {
            take(product);
            close();
          }}
        />
      );
    case 'newProduct':
      return (
        <NewProduct
          catalogue={catalogue}
          barcode={sheet.barcode}
          onAdded={(product) => {
            take(product);
            close();
          }}
        />
      );
    case 'discount':
      return <DiscountForm lineKey={sheet.key} close={close} />;
    case 'park':
      return <ParkForm close={close} />;
    case 'parked':
      return <ParkedList catalogue={catalogue} close={close} />;
    case 'receipt':
      return <ReceiptView saleId={sheet.saleId} />;
  }
};
