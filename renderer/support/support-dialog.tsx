import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './support.module.css';

interface Shown {
  readonly text: string;
  readonly count: number;
}

/** All that would be copied, to the letter; main copies what it showed and nothing else. It leans on no query. */
export const SupportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    void call('faults.show', {}).then((answer) => answer.ok && setShown(answer.value));
  }, []);
  const copy = async () => {
    const answer = await call('faults.copy', {});
    setCopied(answer.ok && answer.value.copied);
  };

  return (
    <Dialog
      isOpen
      size="large"
      title={t('support.title')}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" isDisabled={!shown} onPress={() => void copy()}>
            {t('support.copy')}
          </Button>
          <Button onPress={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <p>{t('support.hint')}</p>
      {shown?.count === 0 && <p>{t('support.none')}</p>}
      <textarea
        className={styles.text}
        dir="ltr"
        readOnly
        rows={10}
        aria-label={t('support.text')}
        value={shown?.text ?? '…'}
      />
      <p role="status" className={styles.copied}>
        {isCopied === true && t('support.copied')}
        {isCopied === false && t('support.notCopied')}
      </p>
    </Dialog>
  );
};
