import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './overview.module.css';

/** Which families are owed how much, the most first; those that owe stand last. */
export const Owed = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { data, refusal } = useCall('payouts.owed', {});
  const rows = (data ?? []).filter(({ owed }) => owed !== 0).sort((a, b) => b.owed - a.owed);
  return (
    <Dialog isOpen onClose={onClose} title={t('overview.owed')}>
      <Notice refusal={refusal} />
      {!data && !refusal && <Spinner />}
      {data && rows.length === 0 && <Empty title={t('overview.nothingOwed')} />}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('overview.family')}</th>
              <th scope="col">{t('overview.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((family) => (
              <tr key={family.familyCode}>
                <th scope="row">
                  <bdi dir="ltr">{format.digits(family.familyCode)}</bdi> · <bdi>{localName(family)}</bdi>
                </th>
                <td>
                  {family.owed < 0 && <span className={styles.variance}>{t('overview.owes')} </span>}
                  <Money amount={Math.abs(family.owed)} bare strong />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
};
