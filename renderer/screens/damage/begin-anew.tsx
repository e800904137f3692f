import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { tellGoneOn } from '../../gone-on';
import { AskTwice } from '../../ui/ask-twice';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Act } from './act';
import styles from './damage.module.css';

/** An empty ledger, where nothing else helps. */
export const BeginAnew = ({ copies }: { readonly copies: number }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Act title={t('damage.anew.title')} hint={t('damage.anew.hint')}>
      <Button onPress={() => setOpen(true)}>{t('damage.anew.open')}</Button>
      {isOpen && <BeginAnewDialog copies={copies} onClose={() => setOpen(false)} />}
    </Act>
  );
};

interface BeginAnewDialogProps {
  readonly copies: number;
  readonly onClose: () => void;
}

const BeginAnewDialog = ({ copies, onClose }: BeginAnewDialogProps) => {
  const { t } = useTranslation();
  const [isSecond, setSecond] = useState(false);
  const { ask, isRunning, refusal } = useAsk('damage.beginAnew');
  const begin = async () => {
    const answer = await ask({});
    if (!answer.ok) return setSecond(false);
    tellGoneOn({ from: 'anew', tills: [], kept: answer.value.kept });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('damage.anew.question')}
      isDismissable={!isRunning}
      onClose={onClose}
      footer={
        <AskTwice
          first={t('damage.anew.first')}
          second={t('damage.anew.really')}
          sure={copies > 0 ? t('damage.anew.sure') : t('damage.anew.sureWithout')}
          cancel={t('copies.restore.cancel')}
          isSecond={isSecond}
          isRunning={isRunning}
          onFirst={() => setSecond(true)}
          onDo={() => void begin()}
          onCancel={onClose}
        />
      }
    >
      <div className={styles.said}>
        <p>{t('damage.anew.goes')}</p>
        <Notice refusal={refusal} />
      </div>
    </Dialog>
  );
};
