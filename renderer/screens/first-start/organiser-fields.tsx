import { useTranslation } from 'react-i18next';
import { PinField } from '../../ui/pin-field';
import { TextField } from '../../ui/text-field';
import type { Draft } from './draft';
import type { ProblemOf } from './draft-form';
import styles from './first-start.module.css';

interface OrganiserFieldsProps {
  readonly draft: Draft;
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly problemOf: ProblemOf;
  readonly autoFocus?: boolean;
}

const SHORTEST_PIN = 4;
const LONGEST_PIN = 8;

export const OrganiserFields = ({ draft, onChange, problemOf, autoFocus = false }: OrganiserFieldsProps) => {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{t('firstStart.organiser')}</legend>
      <div className={styles.across}>
        <TextField
          label={t('firstStart.fields.organiser')}
          value={draft.organiser}
          onChange={(organiser) => onChange({ organiser })}
          error={problemOf('organiser')}
          maxLength={200}
          autoFocus={autoFocus}
        />
      </div>
      <PinField
        label={t('firstStart.fields.pin')}
        hint={t('firstStart.pinHint', { least: SHORTEST_PIN, most: LONGEST_PIN })}
        value={draft.pin}
        onChange={(pin) => onChange({ pin })}
        error={problemOf('pin')}
        maxLength={LONGEST_PIN}
      />
      <PinField
        label={t('firstStart.fields.pinAgain')}
        value={draft.pinAgain}
        onChange={(pinAgain) => onChange({ pinAgain })}
        error={problemOf('pinAgain')}
        maxLength={LONGEST_PIN}
      />
    </fieldset>
  );
};
