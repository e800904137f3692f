import { useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';
import { useOverflow } from './use-overflow';

/** What stands in a dialog. Where it is longer than the window, the keyboard can reach it too, to move it. */
export const DialogBody = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const isLong = useOverflow(box);
  // A box that is moved by the arrow keys is reached by Tab: the rule does not know that it scrolls.
  const reached = isLong ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className={styles.body} {...reached}>
      {children}
    </div>
  );
};
