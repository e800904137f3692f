import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { Tabs } from '../../ui/tabs';
import { MadeList } from './made-list';
import { OwedList } from './owed-list';
import styles from './payouts.module.css';
import { ProofPanel } from './proof-panel';
import { useProof } from './use-proof';

type Part = 'owed' | 'made';

/** Families are paid here: what each is owed and whether the accounts agree, and what was paid before. */
export const Payouts = () => {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>('owed');
  const { proof, refusal } = useProof();
  return (
    <div className={styles.payouts}>
      <Tabs
        label={t('payouts.title')}
        value={part}
        onChange={setPart}
        options={[
          { value: 'owed', label: t('payouts.owedTab') },
          { value: 'made', label: t('payouts.madeTab') },
        ]}
      />
      {part === 'owed' && (
        <div className={styles.owed}>
          {refusal ? <Notice refusal={refusal} /> : <ProofPanel proof={proof} />}
          <OwedList proof={proof} />
        </div>
      )}
      {part === 'made' && <MadeList />}
    </div>
  );
};
