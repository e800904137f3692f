import { useFormat } from '../i18n/use-format';
import styles from './money.module.css';

interface MoneyProps {
  /** Baisa. */
  readonly amount: number;
  readonly size?: 's' | 'm' | 'l' | 'xl' | 'xxl';
  /** `copper` for totals, `alarm` for what is short. */
  readonly tone?: 'ink' | 'soft' | 'copper' | 'alarm';
  /** Without ر.ع. where the column already says what it is. */
  readonly bare?: boolean;
  readonly strong?: boolean;
}

/** An amount. It keeps its own direction inside any sentence, and its digits stand in columns. */
export const Money = ({ amount, size, tone = 'ink', bare = false, strong = false }: MoneyProps) => {
  const format = useFormat();
  const figure = (
    <bdi dir="ltr" className={styles.figure}>
      {format.money(amount)}
    </bdi>
  );
  const unit = bare ? null : <span className={styles.unit}>{format.unit}</span>;
  return (
    <bdi className={styles.money} data-size={size} data-tone={tone} data-strong={strong || undefined}>
      {format.language === 'ar' ? figure : unit}
      {bare ? null : ' '}
      {format.language === 'ar' ? unit : figure}
    </bdi>
  );
};
