import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onPress: () => void;
  readonly label?: string;
}

/** A filter that is on or off. */
export const Chip = ({ children, isSelected, onPress, label }: ChipProps) => (
  <ToggleButton className={styles.chip ?? ''} isSelected={isSelected} onPress={onPress} aria-label={label}>
    {children}
  </ToggleButton>
);
