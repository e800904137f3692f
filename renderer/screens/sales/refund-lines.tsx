import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/sales';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Button } from '../../ui/button';
import { MinusIcon, PlusIcon } from '../../ui/icons';
import { Money } from '../../ui/money';
import { TextField } from '../../ui/text-field';
import { readCount } from '../shifts/read-count';
import styles from './mend.module.css';

type Quantities = Readonly<Record<number, number>>;

interface RefundLinesProps {
  readonly receipt: Receipt;
  /** How many pieces or grams of each line can still come back. */
  readonly left: readonly { readonly line: number; readonly left: number }[];
  readonly quantities: Quantities;
  readonly onChange: (quantities: Quantities) => void;
}

/** The lines of the sale, and how much of each came back. */
export const RefundLines = ({ receipt, left, quantities, onChange }: RefundLinesProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const leftOf = (line: number): number => left.find((one) => one.line === line)?.left ?? 0;
  const all: Quantities = Object.fromEntries(left.map((one) => [one.line, one.left]));

  return (
    <div className={styles.lines}>
      <Button onPress={() => onChange(all)}>{t('mend.everything')}</Button>
      <ul>
        {receipt.lines.map((line) => {
          const most = leftOf(line.line);
          const many = quantities[line.line] ?? 0;
          const name = localName(line);
          const set = (qty: number) =>
            onChange({ ...quantities, [line.line]: Math.max(0, Math.min(most, qty)) });
          const isGrams = line.unit === 'gram';
          return (
            <li key={line.line} className={styles.line} data-some={many > 0 || undefined}>
              <span className={styles.name}>
                <bdi>{name}</bdi>
                <span className={styles.soft}>
                  <bdi>
                    {isGrams ? t('till.kilograms', { weight: format.kilograms(most) }) : format.number(most)}
                  </bdi>{' '}
                  × <Money amount={line.price} bare />
                </span>
              </span>
              <Button
                label={t('openShift.fewer', { name })}
                isDisabled={many === 0}
                onPress={() => set(isGrams ? 0 : many - 1)}
              >
                <MinusIcon />
              </Button>
              <div className={styles.many}>
                <TextField
                  label={t('openShift.howMany', { name })}
                  labelHidden
                  dir="ltr"
                  inputMode="numeric"
                  isDisabled={most === 0}
                  value={many === 0 ? '' : format.number(many)}
                  placeholder={format.number(0)}
                  unit={isGrams ? t('till.gramUnit') : undefined}
                  onChange={(text) => set(readCount(text))}
                />
              </div>
              <Button
                label={t('openShift.more', { name })}
                isDisabled={many >= most}
                onPress={() => set(isGrams ? most : many + 1)}
              >
                <PlusIcon />
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
