import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './closing.module.css';

/** `fine`: nothing to do; `first`: to be mended before anything is written; `choice`: may stay open knowingly. */
export type PointState = 'fine' | 'first' | 'choice' | 'accepted' | 'waits';

interface PointProps {
  readonly title: string;
  readonly state: PointState;
  /** What stands open, and what to do about it. */
  readonly children: ReactNode;
  /** Buttons that go where it is done. */
  readonly actions?: ReactNode;
}

/** One line of the list: how it stands, in a mark, a word and a sentence. */
export const Point = ({ title, state, children, actions }: PointProps) => {
  const { t } = useTranslation();
  return (
    <li className={styles.point} data-state={state}>
      <span className={styles.mark} aria-hidden>
        {(state === 'fine' || state === 'accepted') && <CheckIcon />}
        {state === 'waits' && '…'}
        {(state === 'first' || state === 'choice') && <WarningIcon />}
      </span>
      <div className={styles.told}>
        <div className={styles.pointHead}>
          <h3>{title}</h3>
          <span className={styles.state}>{t(`closing.state.${state}`)}</span>
        </div>
        {children}
        {actions !== undefined && <div className={styles.acts}>{actions}</div>}
      </div>
    </li>
  );
};
