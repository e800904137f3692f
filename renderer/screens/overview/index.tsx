import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';

/** The exhibition at a glance. */
export const Overview = () => {
  const { t } = useTranslation();
  const { data, refusal } = useCall('overview.figures', { day: null });
  if (!data) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return (
    <p>
      {t('overview.net')} <Money amount={data.net} size="xl" strong />
    </p>
  );
};
