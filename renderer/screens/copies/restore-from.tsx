import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCopyShown } from '../../../shared/contract/copies';
import { useAsk, useCall } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { CopiesList } from './copies-list';
import styles from './copies.module.css';
import { RestoreDialog } from './restore-dialog';

interface RestoreFromProps {
  readonly timezone?: string;
  /** Said where there is none to choose. */
  readonly none: string;
}

/** The copies that are known here, or any file: one is looked into, and gone on from. */
export const RestoreFrom = ({ timezone, none }: RestoreFromProps) => {
  const { t } = useTranslation();
  const { data: copies, refusal } = useCall('copies.list', {});
  const file = useAsk('copies.chooseFile');
  const [looked, setLooked] = useState<ListedCopyShown | null>(null);
  const choose = async () => {
    const answer = await file.ask({});
    if (answer.ok && answer.value !== null) setLooked(answer.value);
  };

  return (
    <>
      <Notice refusal={refusal ?? file.refusal} />
      {copies?.length === 0 && <p className={styles.soft}>{none}</p>}
      {copies && copies.length > 0 && <CopiesList copies={copies} timezone={timezone} onLook={setLooked} />}
      <div className={styles.acts}>
        <Button isPending={file.isRunning} onPress={() => void choose()}>
          {t('copies.list.file')}
        </Button>
      </div>
      {looked && <RestoreDialog copy={looked} timezone={timezone} onClose={() => setLooked(null)} />}
    </>
  );
};
