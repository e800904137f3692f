import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarningsPlace, Period } from '../../../shared/contract/earnings';
import { useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './earnings.module.css';
import { Figures } from './figures';
import { LastSold } from './last-sold';
import { PeriodChoice } from './period-choice';
import { Products } from './products';
import { Take } from './take';
import { TimeChart } from './time-chart';

interface AccountProps {
  readonly place: EarningsPlace;
  readonly exhibition: NonNullable<EarningsPlace['exhibition']>;
}

/** A family's own figures: few words, big amounts, of today or any other day. */
export const Account = ({ place, exhibition }: AccountProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const [period, setPeriod] = useState<Period>({ kind: 'today' });
  const { data, refusal } = useCall('earnings.look', { period });
  const [shown, setShown] = useState(data);
  // The figures before stay while the next are read, so that nothing jumps.
  if (data && data !== shown) setShown(data);
  const { timezone } = exhibition;

  if (!shown) return refusal ? <Notice refusal={refusal} /> : <Spinner />;
  return (
    <div className={styles.account}>
      <div className={styles.who}>
        <h1>
          <bdi>{localName(shown.family)}</bdi> <bdi className={styles.code}>{shown.family.code}</bdi>
        </h1>
        {exhibition.practice && <Notice tone="calm">{t('practice.onPaper')}</Notice>}
      </div>
      <PeriodChoice onChange={setPeriod} />
      <Notice refusal={refusal} />
      <Figures earnings={shown} />
      <Take earnings={shown} period={period} place={place} exhibition={exhibition} />
      <div className={styles.columns}>
        <Products earnings={shown} />
        <div className={styles.column}>
          <TimeChart earnings={shown} />
          <LastSold earnings={shown} timezone={timezone} />
        </div>
      </div>
    </div>
  );
};
