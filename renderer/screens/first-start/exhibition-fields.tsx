import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/text-field';
import type { Draft } from './draft';
import type { ProblemOf } from './draft-form';
import styles from './first-start.module.css';

interface ExhibitionFieldsProps {
  readonly draft: Draft;
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly problemOf: ProblemOf;
}

const LONGEST_NAME = 200;

export const ExhibitionFields = ({ draft, onChange, problemOf }: ExhibitionFieldsProps) => {
  const { t } = useTranslation();
  const text = (field: 'nameAr' | 'nameEn' | 'venueAr' | 'venueEn' | 'tillName') => ({
    label: t(`firstStart.fields.${field}`),
    value: draft[field],
    onChange: (typed: string) => onChange({ [field]: typed }),
    error: problemOf(field),
    maxLength: LONGEST_NAME,
  });
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('firstStart.exhibition')}</legend>
      <TextField {...text('nameAr')} autoFocus />
      <TextField {...text('nameEn')} />
      <TextField {...text('venueAr')} />
      <TextField {...text('venueEn')} />
      <DayField
        label={t('firstStart.fields.startsOn')}
        value={draft.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
        error={problemOf('startsOn')}
      />
      <DayField
        label={t('firstStart.fields.endsOn')}
        value={draft.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
        error={problemOf('endsOn')}
      />
      <TextField
        label={t('firstStart.fields.commission')}
        value={draft.commission}
        onChange={(commission) => onChange({ commission })}
        error={problemOf('commission')}
        hint={t('firstStart.commissionHint')}
        dir="ltr"
        inputMode="decimal"
        unit="%"
      />
      <div className={styles.pair}>
        <TextField
          label={t('firstStart.fields.tillCode')}
          value={draft.tillCode}
          onChange={(code) => onChange({ tillCode: code })}
          error={problemOf('tillCode')}
          dir="ltr"
          maxLength={32}
        />
        <TextField {...text('tillName')} />
      </div>
    </fieldset>
  );
};
