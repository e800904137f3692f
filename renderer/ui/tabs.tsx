import { Button as AriaButton } from 'react-aria-components';
import styles from './tabs.module.css';

interface TabsProps<T extends string> {
  readonly label: string;
  /** Null: none of them is shown. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** The parts of a screen, above it: places to go to, each its own. */
export const Tabs = <T extends string>({ label, value, onChange, options }: TabsProps<T>) => (
  <nav className={styles.tabs} aria-label={label}>
    {options.map((option) => (
      <AriaButton
        key={option.value}
        className={styles.tab ?? ''}
        aria-current={option.value === value ? 'page' : undefined}
        onPress={() => onChange(option.value)}
      >
        {option.label}
      </AriaButton>
    ))}
  </nav>
);
