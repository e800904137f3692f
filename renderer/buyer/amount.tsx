import type { Format } from '../i18n/format';
import styles from './buyer.module.css';

/** Baisa, with its unit small beside it, whatever the direction of what stands around. */
export const Amount = ({ amount, format }: { readonly amount: number; readonly format: Format }) => {
  const figure = <bdi dir="ltr">{format.money(amount)}</bdi>;
  const unit = <span className={styles.unit}>{format.unit}</span>;
  return (
    <bdi className={styles.amount}>
      {format.language === 'ar' ? figure : unit} {format.language === 'ar' ? unit : figure}
    </bdi>
  );
};
