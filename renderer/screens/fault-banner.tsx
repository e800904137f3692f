import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Events } from '../../shared/contract/events';
import { on } from '../api';
import { SupportButton } from '../support/support-button';
import { Button } from '../ui/button';
import styles from './fault-banner.module.css';

type Where = Events['fault']['where'];

/** One sentence about a process that failed, until somebody has read it: the till goes on meanwhile. */
export const FaultBanner = () => {
  const { t } = useTranslation();
  const [where, setWhere] = useState<Where | null>(null);
  useEffect(() => on('fault', (fault) => setWhere(fault.where)), []);
  if (where === null) return null;
  return (
    <div className={styles.banner} role="alert">
      <p className={styles.sentence}>{t(`support.failed.${where}`)}</p>
      <SupportButton />
      <Button look="primary" onPress={() => setWhere(null)}>
        {t('support.goOn')}
      </Button>
    </div>
  );
};
