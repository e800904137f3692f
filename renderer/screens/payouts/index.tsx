import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { MadeList } from './made-list';
import { OwedList } from './owed-list';
import styles from './payouts.module.css';
import { ProofPanel } from './proof-panel';
import { useProof } from './use-proof';

const parts = ['owed', 'made'] as const;
type Part = (typeof parts)[number];

/** Families are paid here: what each is owed and whether the accounts agree, and what was paid before. */
export const Payouts = () => {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>('owed');
  const { proof, refusal } = useProof();
  return (
    <div className={styles.payouts}>
      <nav className={styles.tabs} aria-label={t('payouts.title')}>
        {parts.map((one) => (
          <AriaButton
            key={one}
            className={styles.tab ?? ''}
            aria-current={one === part ? 'page' : undefined}
            onPress={() => setPart(one)}
          >
            {one === 'owed' ? t('payouts.owedTab') : t('payouts.madeTab')}
          </AriaButton>
        ))}
      </nav>
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
