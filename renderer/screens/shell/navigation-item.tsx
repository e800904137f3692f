import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './shell.module.css';

interface NavigationItemProps {
  readonly isCurrent?: boolean;
  /** What is read out, where there is no room for it to be seen. */
  readonly label?: string;
  readonly icon: ReactNode;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

export const NavigationItem = ({ isCurrent = false, label, icon, onGo, children }: NavigationItemProps) => (
  <AriaButton
    className={styles.item ?? ''}
    aria-current={isCurrent ? 'page' : undefined}
    aria-label={label}
    onPress={onGo}
  >
    {icon}
    <span>{children}</span>
  </AriaButton>
);
