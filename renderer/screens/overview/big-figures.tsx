import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Behind, Overview } from '../../../shared/contract/overview';
import { useFormat } from '../../i18n/use-format';
import { Money } from '../../ui/money';
import styles from './overview.module.css';

interface BigFiguresProps {
  readonly figures: Overview;
  readonly onOpen: (behind: Behind, name: string) => void;
  readonly onOwed: () => void;
}

/** What an organiser asks first; a touch opens what each is made of. */
export const BigFigures = ({ figures, onOpen, onOwed }: BigFiguresProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { net, sales, buyers, voids, voidedNet, averageBasket, commission, refunds, refundedNet, owed } =
    figures;
  const all = (name: string) => () => onOpen({ of: 'all' }, name);
  return (
    <section className={styles.figures} aria-label={t('overview.figures')}>
      <Figure
        label={t('overview.net')}
        note={t('overview.salesCount', { count: sales })}
        onOpen={all(t('overview.net'))}
      >
        <Money amount={net} size="xl" strong tone="copper" />
      </Figure>
      <Figure
        label={t('overview.buyers')}
        note={voids === 0 ? t('overview.buyersNote') : t('overview.voids', { count: voids })}
        onOpen={all(t('overview.buyers'))}
      >
        <bdi>{format.many(buyers)}</bdi>
      </Figure>
      <Figure label={t('overview.basket')} note={t('overview.basketNote')} onOpen={all(t('overview.basket'))}>
        {averageBasket === null ? '—' : <Money amount={averageBasket} size="xl" strong />}
      </Figure>
      <Figure
        label={t('overview.commission')}
        note={t('overview.commissionNote')}
        onOpen={all(t('overview.commission'))}
      >
        <Money amount={commission} size="xl" strong />
      </Figure>
      <Figure
        label={t('overview.refunds')}
        note={
          voidedNet === 0
            ? t('overview.refundsCount', { count: refunds })
            : t('overview.voidedNet', { amount: `\u2068${format.moneyText(voidedNet)}\u2069` })
        }
        onOpen={() => onOpen({ of: 'mended' }, t('overview.mended'))}
      >
        <Money amount={refundedNet} size="xl" strong />
      </Figure>
      <Figure
        label={t('overview.owed')}
        note={
          owed.owing === 0
            ? t('overview.owedTo', { count: owed.families })
            : t('overview.owing', { amount: `\u2068${format.moneyText(owed.owing)}\u2069` })
        }
        onOpen={onOwed}
      >
        <Money amount={owed.amount} size="xl" strong tone="copper" />
      </Figure>
    </section>
  );
};

interface FigureProps {
  readonly label: string;
  readonly note: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

const Figure = ({ label, note, onOpen, children }: FigureProps) => (
  <button type="button" className={styles.figure} onClick={onOpen}>
    <span className={styles.label}>{label}</span>
    <strong className={styles.amount}>{children}</strong>
    <span className={styles.note}>{note}</span>
  </button>
);
