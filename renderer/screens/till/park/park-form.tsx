import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../shared/result';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useDesk } from '../till-context';
import styles from './park.module.css';
import { usePark } from './use-park';

/** A name to call it by, if there is time for one; its number comes by itself. */
export const ParkForm = ({ close }: { readonly close: () => void }) => {
  const { t } = useTranslation();
  const { store } = useDesk();
  const park = usePark(store);
  const [name, setName] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const putAside = async () => {
    setRunning(true);
    const refused = await park(name.trim());
    setRunning(false);
    setRefusal(refused);
    if (!refused) close();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void putAside();
      }}
    >
      <TextField
        label={t('park.name')}
        hint={t('park.nameHint')}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
      />
      <Notice refusal={refusal} />
      <Button type="submit" look="primary" size="large" wide shortcut="Enter" isPending={isRunning}>
        {t('park.now')}
      </Button>
    </form>
  );
};
