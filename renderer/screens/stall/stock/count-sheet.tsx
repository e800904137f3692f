import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { useLocalName } from '../../../i18n/use-local-name';
import { play } from '../../../scan/sounds';
import { useScanner } from '../../../scan/use-scanner';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { findScanned, type Goods } from '../goods';
import styles from '../stall.module.css';
import { countOneMore, type Counts } from './count-state';

interface CountSheetProps {
  readonly goods: Goods;
  readonly shelf: readonly ProductRow[];
  readonly counts: Counts;
  readonly wrong: ReadonlySet<string>;
  readonly counted: number;
  readonly onChange: (change: (before: Counts) => Counts) => void;
  readonly onCompare: () => void;
}

/** What stands on the shelf, with a place for each count. What the ledger expects is not shown: it would be copied. */
export const CountSheet = ({
  goods,
  shelf,
  counts,
  wrong,
  counted,
  onChange,
  onCompare,
}: CountSheetProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { settings } = useSettings();
  const [stray, setStray] = useState<string | null>(null);
  useScanner({
    onScan: (text) => {
      const product = findScanned(goods, text);
      const isHere = product !== undefined && shelf.some(({ code }) => code === product.code);
      if (settings.sounds) play(isHere ? 'added' : 'unknown');
      setStray(isHere ? null : text);
      if (isHere) onChange((before) => countOneMore(before, product));
    },
    typingField: () => null,
  });
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        onCompare();
      }}
    >
      {stray !== null && <Notice>{t('stall.count.stray', { code: `\u2068${stray}\u2069` })}</Notice>}
      <ul className={styles.shelf}>
        {shelf.map((product) => (
          <li key={product.code}>
            <bdi className={styles.link} dir="ltr">
              {product.code}
            </bdi>
            <bdi className={styles.grow}>{localName(product)}</bdi>
            <div className={styles.short}>
              <TextField
                label={t('stall.count.counted', { name: localName(product) })}
                labelHidden
                dir="ltr"
                inputMode="decimal"
                maxLength={12}
                unit={product.unit === 'gram' ? t('stall.count.kilogram') : undefined}
                error={wrong.has(product.code) ? t('stall.count.bad') : null}
                value={counts[product.code] ?? ''}
                onChange={(text) => onChange((before) => ({ ...before, [product.code]: text }))}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.bar}>
        <Button type="submit" look="primary" isDisabled={counted === 0 && wrong.size === 0}>
          {t('stall.count.compare')}
        </Button>
        <span className={styles.soft}>{t('stall.count.hint')}</span>
      </div>
    </form>
  );
};
