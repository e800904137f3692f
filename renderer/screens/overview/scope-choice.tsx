import { useState } from 'react';
import type { DateValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/domain/date-format';
import { useFormat } from '../../i18n/use-format';
import { DayField } from '../../ui/day-field';
import { Segmented } from '../../ui/segmented';
import styles from './overview.module.css';

/** Whatever day it is now, a business day, or (null) the whole exhibition. */
export type Scope = string | null;

const kinds = ['today', 'day', 'all'] as const;

interface ScopeChoiceProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** Until a day is chosen the figures stay as they are. */
export const ScopeChoice = ({ scope, onChange }: ScopeChoiceProps) => {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const [day, setDay] = useState<DateValue | null>(null);
  const kindOf = (one: Scope) => (one === null ? 'all' : one === 'today' ? 'today' : 'day');
  const kind = isChoosing ? 'day' : kindOf(scope);
  return (
    <div className={styles.scope}>
      {kind === 'day' && (
        <DayField
          label={t('overview.scope.day')}
          value={day}
          onChange={(wanted) => {
            setDay(wanted);
            if (wanted) onChange(wanted.toString());
          }}
        />
      )}
      <Segmented
        label={t('overview.scope.label')}
        labelHidden
        value={kind}
        onChange={(wanted) => {
          setChoosing(wanted === 'day');
          if (wanted !== 'day') onChange(wanted === 'all' ? null : 'today');
          else if (day) onChange(day.toString());
        }}
        options={kinds.map((value) => ({ value, label: t(`overview.scope.${value}`) }))}
      />
    </div>
  );
};

/** What a scope is called: *Today*, a date, *The whole exhibition*. */
export const useScopeText = (): ((day: string | null, today: string) => string) => {
  const { t } = useTranslation();
  const { language, digits } = useFormat();
  return (day, today) => {
    if (day === null) return t('overview.scope.all');
    const date = digits(formatDay(day, { language }));
    return day === today ? t('overview.todayIs', { date }) : date;
  };
};
