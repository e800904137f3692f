import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { ProductRow } from '../../../../shared/contract/products';
import { useLocalName } from '../../../i18n/use-local-name';
import { TextField } from '../../../ui/text-field';
import { searchGoods, type Goods } from '../goods';
import styles from '../stall.module.css';
import { useQuantity } from '../use-quantity';

interface ProductFinderProps {
  readonly goods: Goods;
  readonly onChoose: (product: ProductRow) => void;
}

const MOST = 8;

/** For what has no barcode: a few letters of its name, or its code. Enter takes the first. */
export const ProductFinder = ({ goods, onChoose }: ProductFinderProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const quantity = useQuantity();
  const [text, setText] = useState('');
  const found = useMemo(
    () => (text.trim() === '' ? [] : searchGoods(goods, text, MOST).filter(({ active }) => active)),
    [goods, text],
  );
  const choose = (product: ProductRow) => {
    setText('');
    onChoose(product);
  };
  return (
    <div className={styles.finder}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found;
          if (first) choose(first);
        }}
      >
        <TextField
          label={t('stall.move.find')}
          hint={t('stall.move.findHint')}
          type="search"
          maxLength={100}
          value={text}
          onChange={setText}
        />
      </form>
      {text.trim() !== '' && found.length === 0 && (
        <p role="status" className={styles.soft}>
          {t('stall.products.noneFound')}
        </p>
      )}
      <ul className={styles.found}>
        {found.map((product) => (
          <li key={product.code}>
            <AriaButton className={styles.foundItem ?? ''} onPress={() => choose(product)}>
              <bdi className={styles.link} dir="ltr">
                {product.code}
              </bdi>
              <bdi className={styles.grow}>{localName(product)}</bdi>
              <span className={styles.soft}>{quantity(product.onHand, product.unit)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </div>
  );
};
