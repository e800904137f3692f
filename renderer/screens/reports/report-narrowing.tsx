import { useState } from 'react';
import type { DateValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ReportNarrowing as Narrowing } from '../../../shared/contract/report-tables';
import { useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { ChosenCodes } from './chosen-codes';
import styles from './reports.module.css';

export interface Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly families: readonly string[] | null;
  readonly tills: readonly string[] | null;
}

export const everything: Span = { from: null, to: null, families: null, tills: null };

/** Of a span, what a report can be narrowed down by: the rest is kept for the next report. */
export const spanOf = (span: Span, takes: readonly Narrowing[]): Span => ({
  ...span,
  families: takes.includes('families') ? span.families : null,
  tills: takes.includes('tills') ? span.tills : null,
});

interface ReportNarrowingProps {
  readonly takes: readonly Narrowing[];
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}

/** Which days, families and tills. */
export const ReportNarrowing = ({ takes, span, onChange }: ReportNarrowingProps) => {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  const { data: families = [] } = useCall('families.table', {});
  const { data: current } = useCall('exhibition.current', {});
  const tills = current?.tills ?? [];
  const [days, setDays] = useState<Readonly<Record<'from' | 'to', DateValue | null>>>({
    from: null,
    to: null,
  });
  const isReversed = span.from !== null && span.to !== null && span.from > span.to;
  const isNarrow = Object.values(span).some((one) => one !== null);

  const dayField = (end: 'from' | 'to') => (
    <DayField
      label={t(`reports.${end}`)}
      value={span[end] === null ? null : days[end]}
      error={end === 'to' && isReversed ? t('reports.reversed') : null}
      onChange={(chosen) => {
        setDays({ ...days, [end]: chosen });
        onChange({ ...span, [end]: chosen?.toString() ?? null });
      }}
    />
  );
  return (
    <div className={styles.narrowing}>
      {dayField('from')}
      {dayField('to')}
      {takes.includes('families') && (
        <ChosenCodes
          label={t('reports.families')}
          all={t('reports.allFamilies')}
          value={span.families}
          onChange={(chosen) => onChange({ ...span, families: chosen })}
          options={families.map((family) => ({
            value: family.code,
            label: `${family.code} · ${nameOf(family)}`,
          }))}
        />
      )}
      {takes.includes('tills') && tills.length > 1 && (
        <ChosenCodes
          label={t('reports.tills')}
          all={t('reports.allTills')}
          value={span.tills}
          onChange={(chosen) => onChange({ ...span, tills: chosen })}
          options={tills.map(({ code, name }) => ({
            value: code,
            label: name === '' ? code : `${code} · ${name}`,
          }))}
        />
      )}
      {isNarrow && (
        <div className={styles.clear}>
          <Button onPress={() => onChange(everything)}>{t('reports.clear')}</Button>
        </div>
      )}
    </div>
  );
};
