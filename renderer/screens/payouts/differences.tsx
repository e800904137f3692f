import { useTranslation } from 'react-i18next';
import type { Difference, Proven } from '../../../shared/contract/payouts';
import { useFormat } from '../../i18n/use-format';
import { Money } from '../../ui/money';
import styles from './payouts.module.css';

const keyOf = ({ kind, fact, family }: Difference): string => `${kind} ${fact ?? ''} ${family ?? ''}`;

/** Each thing that does not agree: which fact it is, whose account, and by how much. */
export const Differences = ({ proof }: { readonly proof: Proven }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const isolated = (text: string): string => `\u2068${format.digits(text)}\u2069`;
  const factOf = ({ kind, fact, number }: Difference): string => {
    if (fact === null) return t(`payouts.proof.kinds.${kind}`);
    const name =
      number === null
        ? t(`payouts.proof.kinds.${kind}`)
        : `${t(`payouts.proof.kinds.${kind}`)} ${isolated(number)}`;
    return t('payouts.proof.fact', { name, fact: isolated(String(fact)) });
  };
  const more = proof.count - proof.differences.length;
  return (
    <div className={styles.scrolled}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('payouts.proof.where')}</th>
            <th scope="col">{t('payouts.family')}</th>
            <th scope="col">{t('payouts.proof.expected')}</th>
            <th scope="col">{t('payouts.proof.found')}</th>
            <th scope="col">{t('payouts.proof.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {proof.differences.map((one) => (
            <tr key={keyOf(one)}>
              <th scope="row">{factOf(one)}</th>
              <td>
                {one.family === null ? (
                  t('payouts.proof.noFamily')
                ) : (
                  <bdi dir="ltr">{format.digits(one.family)}</bdi>
                )}
              </td>
              <td>
                <Money amount={one.expected} bare />
              </td>
              <td>
                <Money amount={one.found} bare />
              </td>
              <td>
                <Money amount={one.found - one.expected} bare strong tone="alarm" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.soft}>{t('payouts.proof.more', { count: more })}</p>}
    </div>
  );
};
