import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary` for the one next step of a screen, `alarm` for what cannot be taken back, else `quiet`. */
  readonly look?: 'primary' | 'quiet' | 'alarm' | 'bare';
  readonly size?: 'normal' | 'large';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Shows that it is at work and takes no second touch. */
  readonly isPending?: boolean;
  /** Takes the whole width it is given. */
  readonly wide?: boolean;
  /** The key that does the same, shown small: `F12`. */
  readonly shortcut?: string;
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({
  children,
  look = 'quiet',
  size = 'normal',
  wide = false,
  shortcut,
  label,
  type = 'button',
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) => (
  // Not React Aria's own `isPending`: its announcements stay in the page after the button has gone, as pictures
  // without a name. Disabling would take the focus away, so a pending button stays and does nothing.
  <AriaButton
    {...rest}
    type={isPending ? 'button' : type}
    onPress={isPending ? undefined : onPress}
    aria-disabled={isPending || undefined}
    data-pending={isPending || undefined}
    aria-label={label}
    aria-keyshortcuts={shortcut}
    className={styles.button ?? ''}
    data-look={look}
    data-size={size}
    data-wide={wide || undefined}
  >
    <span className={styles.content}>{children}</span>
    {shortcut && (
      <kbd className={styles.shortcut} aria-hidden>
        {shortcut}
      </kbd>
    )}
  </AriaButton>
);
