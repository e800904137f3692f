import { useTranslation } from 'react-i18next';
import type { Proof, Proven } from '../../../shared/contract/payouts';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Differences } from './differences';
import styles from './payouts.module.css';

const Figures = ({ proof }: { readonly proof: Proven }) => {
  const { t } = useTranslation();
  const sources = [
    { label: t('payouts.proof.byLines'), amount: proof.owedByLines },
    { label: t('payouts.proof.byAccounts'), amount: proof.owedByAccounts },
    { label: t('payouts.proof.byList'), amount: proof.owedByList },
  ];
  return (
    <div className={styles.sources}>
      <dl>
        <dt>{t('payouts.proof.paid')}</dt>
        <dd>
          <Money amount={proof.paid} strong />
        </dd>
        <dt>{t('payouts.proof.lines')}</dt>
        <dd>
          <Money amount={proof.lines} strong />
        </dd>
        <dt>{t('payouts.proof.rounding')}</dt>
        <dd>
          <Money amount={proof.rounding} strong />
        </dd>
      </dl>
      <dl>
        {sources.map(({ label, amount }) => (
          <div key={label} className={styles.source}>
            <dt>{label}</dt>
            <dd>
              <Money amount={amount} strong tone={amount === proof.owedByLines ? 'ink' : 'alarm'} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** Whether what buyers paid, what was sold and what families' accounts say are the same; if not, where they part. */
export const ProofPanel = ({ proof }: { readonly proof: Proof | null }) => {
  const { t } = useTranslation();
  if (proof === null || proof.state === 'checking') {
    return (
      <div className={styles.checking} role="status">
        <span>{t('payouts.proof.checking')}</span>
        {proof && <Progress label={t('payouts.proof.checking')} done={proof.done} total={proof.total} />}
      </div>
    );
  }
  if (proof.state === 'agrees') {
    return (
      <details className={styles.proof}>
        <summary>{t('payouts.proof.agrees', { count: proof.facts })}</summary>
        <Figures proof={proof} />
      </details>
    );
  }
  return (
    <section className={styles.proof} data-differs aria-label={t('payouts.proof.title')}>
      <Notice>
        <strong>{t('payouts.proof.differs')}</strong>
        <p>{t('payouts.proof.differsHint')}</p>
      </Notice>
      <Differences proof={proof} />
      <Figures proof={proof} />
    </section>
  );
};
