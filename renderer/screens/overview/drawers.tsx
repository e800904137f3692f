import { useTranslation } from 'react-i18next';
import type { Behind, Overview } from '../../../shared/contract/overview';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import styles from './overview.module.css';

type Drawer = Overview['drawers'][number];

interface DrawersProps {
  readonly drawers: Overview['drawers'];
  readonly onOpen: (behind: Behind, name: string) => void;
}

/** Each till's drawer as it is now, whatever days the other figures are of. */
export const Drawers = ({ drawers, onOpen }: DrawersProps) => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const nameOf = ({ till, name }: Drawer): string =>
    `\u2068${format.digits(till)}\u2069${name === '' ? '' : ` · \u2068${name}\u2069`}`;
  return (
    <section className={styles.card} aria-label={t('overview.drawers')}>
      <h3 className={styles.heading}>{t('overview.drawers')}</h3>
      <ul className={styles.drawers}>
        {drawers.map((drawer) => {
          const { till, shift } = drawer;
          if (shift === null) {
            return (
              <li key={till} className={styles.drawer}>
                <span className={styles.who}>
                  <strong>{nameOf(drawer)}</strong>
                  <span className={styles.note}>{t('overview.noShift')}</span>
                </span>
              </li>
            );
          }
          const { position, openedAt, openedBy, closedAt, sales, expected } = shift;
          const when = (at: number): string => `${format.date(at)} \u2068${format.time(at)}\u2069`;
          return (
            <li key={till}>
              <button
                type="button"
                className={styles.drawer}
                onClick={() =>
                  onOpen({ of: 'shift', position }, t('overview.shiftOf', { till: nameOf(drawer) }))
                }
              >
                <span className={styles.who}>
                  <strong>{nameOf(drawer)}</strong>
                  <span className={styles.note}>
                    {[
                      closedAt === null
                        ? t('overview.openSince', { time: when(openedAt) })
                        : t('overview.closedAt', { time: when(closedAt) }),
                      ...(openedBy === '' ? [] : [`\u2068${openedBy}\u2069`]),
                      t('overview.salesCount', { count: sales }),
                    ].join(' · ')}
                  </span>
                </span>
                <span className={styles.cash}>
                  <span className={styles.note}>{t('overview.expected')}</span>
                  <Money amount={expected} size="l" strong />
                  <Variance shift={shift} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** What a count found beyond what should have been there. */
const Variance = ({ shift }: { readonly shift: NonNullable<Drawer['shift']> }) => {
  const { t } = useTranslation();
  const { variance } = shift;
  if (variance === null) return null;
  if (variance === 0) return <span className={styles.note}>{t('overview.exact')}</span>;
  return (
    <span className={styles.variance} data-short={variance < 0 || undefined}>
      {variance < 0 ? t('overview.short') : t('overview.over')} <Money amount={Math.abs(variance)} bare />
    </span>
  );
};
