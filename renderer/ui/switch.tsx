import { Switch as AriaSwitch, Text } from 'react-aria-components';
import styles from './switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. */
export const Switch = ({ label, hint, isSelected, onChange }: SwitchProps) => (
  <AriaSwitch className={styles.switch ?? ''} isSelected={isSelected} onChange={onChange}>
    <span className={styles.track} aria-hidden>
      <span className={styles.thumb} />
    </span>
    <span className={styles.words}>
      {label}
      {hint !== undefined && <Text className={styles.hint ?? ''}>{hint}</Text>}
    </span>
  </AriaSwitch>
);
