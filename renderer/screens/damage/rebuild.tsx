import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { Refusal } from '../../../shared/result';
import { call, useAsk } from '../../api';
import { tellGoneOn } from '../../gone-on';
import { useFormat } from '../../i18n/use-format';
import { AskTwice } from '../../ui/ask-twice';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { Act } from './act';
import styles from './damage.module.css';

/** A new ledger from what can still be read of the journal. */
export const Rebuild = () => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Act title={t('damage.rebuild.title')} hint={t('damage.rebuild.hint')}>
      <Button onPress={() => setOpen(true)}>{t('damage.rebuild.open')}</Button>
      {isOpen && <RebuildDialog onClose={() => setOpen(false)} />}
    </Act>
  );
};

type Salvage = Output<'damage.salvage'>;

const RebuildDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [salvage, setSalvage] = useState<Salvage | null>(null);
  const [unreadable, setUnreadable] = useState<Refusal | null>(null);
  const [isSecond, setSecond] = useState(false);
  const { ask, isRunning, refusal } = useAsk('damage.rebuild');
  useEffect(() => {
    let isGone = false;
    void call('damage.salvage', {}).then((answer) => {
      if (isGone) return;
      if (answer.ok) setSalvage(answer.value);
      else setUnreadable(answer.error);
    });
    return () => void (isGone = true);
  }, []);

  const rebuild = async () => {
    if (!salvage) return;
    const answer = await ask({ facts: salvage.facts });
    if (!answer.ok) return setSecond(false);
    tellGoneOn({ from: 'rebuilt', ...answer.value });
    onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('damage.rebuild.question')}
      isDismissable={!isRunning}
      onClose={onClose}
      footer={
        <AskTwice
          first={t('damage.rebuild.first')}
          second={t('damage.rebuild.really')}
          sure={t('damage.rebuild.sure')}
          cancel={t('copies.restore.cancel')}
          isSecond={isSecond}
          isDisabled={salvage === null}
          isRunning={isRunning}
          onFirst={() => setSecond(true)}
          onDo={() => void rebuild()}
          onCancel={onClose}
        />
      }
    >
      <div className={styles.said}>
        {salvage === null && unreadable === null && <Spinner label={t('damage.rebuild.reading')} />}
        {salvage !== null && <Saved salvage={salvage} />}
        {isRunning && <Spinner label={t('damage.rebuild.running')} />}
        <Notice refusal={refusal ?? unreadable} />
      </div>
    </Dialog>
  );
};

const Saved = ({ salvage }: { readonly salvage: Salvage }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { facts, sales, lastAt, stoppedBy } = salvage;
  return (
    <>
      <p className={styles.strong}>
        {t('damage.rebuild.facts', { count: facts })} {t('damage.rebuild.sales', { count: sales })}
        {t('common.listComma')}
        {t('damage.rebuild.until', { time: format.time(lastAt), date: format.date(lastAt) })}.
      </p>
      {stoppedBy === null ? (
        <Notice tone="good">{t('damage.rebuild.whole')}</Notice>
      ) : (
        <Notice>{t('damage.rebuild.stopped')}</Notice>
      )}
      <p>{t('damage.rebuild.keepsAside')}</p>
      <p>{t('copies.restore.newCodes')}</p>
    </>
  );
};
