import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { copiesStand } from '../../../shared/domain/copies/due';
import { useCall } from '../../api';
import { useStation } from '../../station';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './copies-status.module.css';
import { useAgeText } from './use-age-text';
import { useNow } from '../../use-now';

/** In the status line: how old the newest copy is, or what is wrong with the copies. A touch leads to them. */
export const CopiesStatus = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation();
  const ageText = useAgeText();
  const { practice } = useStation().exhibition;
  const { data: copies } = useCall('copies.status', {});
  const now = useNow();
  // What is only practised is in no copy.
  if (practice || !copies) return null;
  const stand = copiesStand(copies, now);
  const isFine = stand.is === 'fresh';
  const name = `\u2068${copies.second?.name ?? ''}\u2069`;
  return (
    <span>
      <AriaButton
        className={styles.status ?? ''}
        data-wrong={(!isFine && stand.is !== 'none') || undefined}
        onPress={onOpen}
      >
        {!isFine && <WarningIcon />}
        {isFine ? ageText(stand.minutes) : t(`copies.status.${stand.is}`, { name })}
        {stand.is === 'old' && <> · {ageText(stand.minutes)}</>}
        {isFine && <CheckIcon />}
      </AriaButton>
    </span>
  );
};
