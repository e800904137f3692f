import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { Input } from '../../../shared/contract';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import styles from './practise.module.css';

const kinds: readonly Input<'practice.begin'>['of'][] = ['goods', 'sample'];

/** From the lock screen into a ledger in which nothing happens; the cart that is open waits in the true one. */
export const Practise = () => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal, clearRefusal } = useAsk('practice.begin');
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    clearRefusal();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('practice.begin')}</Button>
      <Dialog isOpen={isOpen} onClose={close} isDismissable={!isRunning} title={t('practice.begin')}>
        <p className={styles.lead}>{t('practice.lead')}</p>
        <Notice refusal={refusal} />
        {isRunning ? (
          <Spinner />
        ) : (
          <div className={styles.choices}>
            {kinds.map((kind) => (
              <AriaButton key={kind} className={styles.choice ?? ''} onPress={() => void ask({ of: kind })}>
                <span className={styles.title}>{t(`practice.of.${kind}`)}</span>
                <span className={styles.hint}>{t(`practice.ofHint.${kind}`)}</span>
              </AriaButton>
            ))}
          </div>
        )}
      </Dialog>
    </>
  );
};
