import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './shell.module.css';

interface NavigationItemProps {
  readonly isCurrent: boolean;
  readonly icon: ReactNode;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

export const NavigationItem = ({ isCurrent, icon, onGo, children }: NavigationItemProps) => (
  <AriaButton className={styles.item ?? ''} aria-current={isCurrent ? 'page' : undefined} onPress={onGo}>
    {icon}
    <span>{children}</span>
  </AriaButton>
);
