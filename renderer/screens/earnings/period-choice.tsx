import { useState } from 'react';
import type { DateValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '../../../shared/contract/earnings';
import { DayField } from '../../ui/day-field';
import { Segmented } from '../../ui/segmented';
import styles from './earnings.module.css';

const kinds = ['today', 'yesterday', 'day', 'all'] as const;

/** Today, yesterday, any day, or the whole exhibition. Until a day is chosen the figures stay as they are. */
export const PeriodChoice = ({ onChange }: { readonly onChange: (period: Period) => void }) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Period['kind']>('today');
  const [day, setDay] = useState<DateValue | null>(null);
  const choose = (wanted: Period['kind'], wantedDay: DateValue | null) => {
    setKind(wanted);
    setDay(wantedDay);
    if (wanted !== 'day') onChange({ kind: wanted });
    else if (wantedDay) onChange({ kind: 'day', day: wantedDay.toString() });
  };
  return (
    <div className={styles.period}>
      <Segmented
        label={t('earnings.period')}
        labelHidden
        value={kind}
        onChange={(wanted) => choose(wanted, day)}
        options={kinds.map((value) => ({ value, label: t(`earnings.periods.${value}`) }))}
      />
      {kind === 'day' && (
        <DayField
          label={t('earnings.periods.day')}
          value={day}
          onChange={(wanted) => choose('day', wanted)}
        />
      )}
    </div>
  );
};
