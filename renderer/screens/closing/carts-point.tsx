import { useTranslation } from 'react-i18next';
import type { ClosingLook } from '../../../shared/contract/closing';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { useGo } from '../shell/go';
import { Accept, type Acceptance } from './accept';
import styles from './closing.module.css';
import { Point } from './point';

interface CartsPointProps {
  readonly carts: ClosingLook['carts'];
  readonly acceptance: Acceptance;
}

/** Carts that were put aside and never sold. */
export const CartsPoint = ({ carts, acceptance }: CartsPointProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const title = t('closing.points.carts');
  if (carts.length === 0) {
    return (
      <Point title={title} state="fine">
        <p>{t('closing.cartsFine')}</p>
      </Point>
    );
  }
  return (
    <Point
      title={title}
      state={acceptance.isAccepted('carts') ? 'accepted' : 'choice'}
      actions={
        <>
          <Button onPress={() => go('till')}>{t('closing.goTill')}</Button>
          <Accept point="carts" of={acceptance} />
        </>
      }
    >
      <p>{t('closing.carts', { count: carts.length })}</p>
      <ul className={styles.list}>
        {carts.map(({ till, number, name, total }) => (
          <li key={`${till} ${number}`}>
            <bdi className={styles.code}>{format.digits(`${till} · ${number}`)}</bdi>
            <bdi className={styles.name}>{name}</bdi>
            <Money amount={total} bare />
          </li>
        ))}
      </ul>
    </Point>
  );
};
