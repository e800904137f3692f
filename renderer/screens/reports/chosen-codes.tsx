import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { CloseIcon } from '../../ui/icons';
import { SelectField } from '../../ui/select-field';
import styles from './reports.module.css';

interface ChosenCodesProps {
  readonly label: string;
  /** What is chosen while nothing is. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[] | null;
  readonly onChange: (value: readonly string[] | null) => void;
}

const NONE = '';

/** All of them, or some: each that is chosen stands below, and is taken away with a touch. */
export const ChosenCodes = ({ label, all, options, value, onChange }: ChosenCodesProps) => {
  const { t } = useTranslation();
  const chosen = value ?? [];
  const without = (code: string) => {
    const left = chosen.filter((one) => one !== code);
    onChange(left.length === 0 ? null : left);
  };
  return (
    <div className={styles.codes}>
      <SelectField
        label={label}
        value={NONE}
        onChange={(code) => code !== NONE && onChange([...chosen, code].toSorted())}
        options={[
          { value: NONE, label: chosen.length === 0 ? all : t('reports.addAnother') },
          ...options.filter((option) => !chosen.includes(option.value)),
        ]}
      />
      {chosen.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {chosen.map((code) => (
            <li key={code}>
              <AriaButton
                className={styles.chip ?? ''}
                aria-label={t('reports.takeAway', { code })}
                onPress={() => without(code)}
              >
                <bdi>{code}</bdi>
                <CloseIcon />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
