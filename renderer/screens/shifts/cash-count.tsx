import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { MinusIcon, PlusIcon } from '../../ui/icons';
import { TextField } from '../../ui/text-field';
import { readCount } from './read-count';
import styles from './cash-count.module.css';

/** Denomination in baisa → how many. */
export type CashCounted = Readonly<Record<string, number>>;

interface CashCountProps {
  readonly denominations: readonly number[];
  readonly counted: CashCounted;
  readonly onChange: (counted: CashCounted) => void;
}

/** Notes and coins, each with a big minus and plus, or a number typed. */
export const CashCount = ({ denominations, counted, onChange }: CashCountProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (value: number): string =>
    value >= 1000 ? t('openShift.rials', { count: value / 1000 }) : t('openShift.baisa', { count: value });

  return (
    <ul className={styles.count}>
      {denominations.map((value) => {
        const many = counted[value] ?? 0;
        const set = (next: number) => onChange({ ...counted, [value]: Math.max(0, next) });
        const name = nameOf(value);
        return (
          <li key={value} className={styles.row} data-some={many > 0 || undefined}>
            <span className={styles.name}>{name}</span>
            <Button
              label={t('openShift.fewer', { name })}
              onPress={() => set(many - 1)}
              isDisabled={many === 0}
            >
              <MinusIcon />
            </Button>
            <div className={styles.many}>
              <TextField
                label={t('openShift.howMany', { name })}
                labelHidden
                dir="ltr"
                inputMode="numeric"
                value={many === 0 ? '' : format.number(many)}
                placeholder={format.number(0)}
                onChange={(text) => set(readCount(text))}
              />
            </div>
            <Button label={t('openShift.more', { name })} onPress={() => set(many + 1)}>
              <PlusIcon />
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
