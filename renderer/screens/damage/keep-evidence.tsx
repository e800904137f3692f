import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Act } from './act';

/** The file as it is, and a report, into a folder of the person's choice. It changes nothing. */
export const KeepEvidence = ({ isFirst }: { readonly isFirst: boolean }) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('damage.keep');
  const [folder, setFolder] = useState<string | null>(null);
  const keep = async () => {
    const answer = await ask({});
    if (answer.ok) setFolder(answer.value?.folder ?? null);
  };
  return (
    <Act title={t('damage.keep.title')} hint={t('damage.keep.hint')}>
      <Button look={isFirst ? 'primary' : 'quiet'} isPending={isRunning} onPress={() => void keep()}>
        {t('damage.keep.open')}
      </Button>
      {folder !== null && (
        <Notice tone="good">{t('damage.keep.done', { folder: `\u2068${folder}\u2069` })}</Notice>
      )}
      <Notice refusal={refusal} />
    </Act>
  );
};
