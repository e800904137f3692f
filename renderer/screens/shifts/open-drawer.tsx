import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { ReasonField } from '../../ui/reason-field';
import styles from './shift.module.css';

/** The drawer is opened without a sale: who, when and why stands in the journal. */
export const OpenDrawer = ({ onEnd }: { readonly onEnd: () => void }) => {
  const { t } = useTranslation();
  const { till } = useStation();
  const { run, isRunning, refusal } = useCommand('shifts.openDrawer');
  const [reason, setReason] = useState('');

  const open = async () => {
    if (reason.trim() === '') return;
    const answer = await run({ till: till.code, reason: reason.trim() });
    if (answer.ok) onEnd();
  };

  return (
    <Dialog isOpen onClose={onEnd} title={t('shift.openDrawer')}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p className={styles.hint}>{t('shift.openDrawerHint')}</p>
        <ReasonField
          label={t('shift.reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          usual={[t('shift.reasons.breakNote'), t('shift.reasons.check'), t('shift.reasons.byMistake')]}
        />
        <Notice refusal={refusal} />
        <Button
          type="submit"
          look="primary"
          size="large"
          wide
          isPending={isRunning}
          isDisabled={reason.trim() === ''}
        >
          {t('shift.recordOpening')}
        </Button>
      </form>
    </Dialog>
  );
};
