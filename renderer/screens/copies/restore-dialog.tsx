import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCopyShown, LookedCopy } from '../../../shared/contract/copies';
import type { Result } from '../../../shared/result';
import { call, useAsk } from '../../api';
import { tellGoneOn } from '../../gone-on';
import { AskTwice } from '../../ui/ask-twice';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './copies.module.css';
import { Looked } from './looked';

interface RestoreDialogProps {
  readonly copy: Pick<ListedCopyShown, 'key'>;
  readonly timezone?: string | undefined;
  readonly onClose: () => void;
}

/** What a copy holds, what would be missing, what happens; then it is asked twice. */
export const RestoreDialog = ({ copy, timezone, onClose }: RestoreDialogProps) => {
  const { t } = useTranslation();
  const { looked, refusal, lookAgain } = useLooked(copy.key);
  const restore = useAsk('copies.restore');
  const [isSecond, setSecond] = useState(false);

  const goOn = async () => {
    if (!looked) return;
    const { present } = looked;
    const answer = await restore.ask({
      key: copy.key,
      head: looked.copy.head,
      present: present.is === 'readable' ? present.head : null,
    });
    if (answer.ok) {
      tellGoneOn({ from: 'copy', ...answer.value });
      onClose();
      return;
    }
    setSecond(false);
    // Something was sold meanwhile: what would be missing is another sum now.
    if (answer.error.code === 'COPY_CHANGED') lookAgain();
  };

  return (
    <Dialog
      isOpen
      title={t('copies.restore.title')}
      isDismissable={!restore.isRunning}
      onClose={onClose}
      footer={
        <AskTwice
          first={t('copies.restore.first')}
          second={t('copies.restore.really')}
          sure={t('copies.restore.sure')}
          cancel={t('copies.restore.cancel')}
          isSecond={isSecond}
          isDisabled={looked === null}
          isRunning={restore.isRunning}
          onFirst={() => setSecond(true)}
          onDo={() => void goOn()}
          onCancel={onClose}
        />
      }
    >
      <div className={styles.said}>
        {looked === null && refusal === null && <Spinner label={t('copies.restore.looking')} />}
        {looked !== null && <Looked looked={looked} timezone={timezone} />}
        {restore.isRunning && <Spinner label={t('copies.restore.running')} />}
        <Notice refusal={restore.refusal ?? refusal} />
      </div>
    </Dialog>
  );
};

/** Looks into a copy: once, and again where that is asked for. */
const useLooked = (key: string) => {
  const [answer, setAnswer] = useState<Result<LookedCopy> | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isGone = false;
    void call('copies.look', { key }).then((looked) => !isGone && setAnswer(looked));
    return () => void (isGone = true);
  }, [key, times]);
  return {
    looked: answer?.ok ? answer.value : null,
    refusal: answer === null || answer.ok ? null : answer.error,
    lookAgain: () => {
      setAnswer(null);
      setTimes((before) => before + 1);
    },
  };
};
