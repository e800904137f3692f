import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCopyShown } from '../../../shared/contract/copies';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RestoreDialog } from '../copies/restore-dialog';

/** The laptop is lost, the stick is there: this computer goes on. */
export const FromCopy = () => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('copies.chooseFile');
  const [copy, setCopy] = useState<ListedCopyShown | null>(null);
  const choose = async () => {
    const answer = await ask({});
    if (answer.ok) setCopy(answer.value);
  };
  return (
    <>
      <Button isPending={isRunning} onPress={() => void choose()}>
        {t('firstStart.copy')}
      </Button>
      <Notice refusal={refusal} />
      {copy && <RestoreDialog copy={copy} onClose={() => setCopy(null)} />}
    </>
  );
};
