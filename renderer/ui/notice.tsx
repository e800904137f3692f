import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/result';
import { useRefusalText } from '../i18n/use-refusal-text';
import { SupportButton } from '../support/support-button';
import { CheckIcon, WarningIcon } from './icons';
import styles from './notice.module.css';

interface NoticeProps {
  /** Says a refusal in the language of the screen; nothing is shown for null. */
  readonly refusal?: Refusal | null;
  readonly children?: ReactNode;
  readonly tone?: 'alarm' | 'calm' | 'good';
  /** What can be done about it: a button. */
  readonly action?: ReactNode;
}

/** One line beside the thing that is wrong, read out at once. */
export const Notice = ({ refusal, children, tone = 'alarm', action }: NoticeProps) => {
  const text = useRefusalText();
  if (!refusal && !children) return null;
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
      <span className={styles.icon}>{tone === 'good' ? <CheckIcon /> : <WarningIcon />}</span>
      <div className={styles.text}>{refusal ? text(refusal) : children}</div>
      {action}
      {refusal?.code === 'INTERNAL' && <SupportButton />}
    </div>
  );
};
