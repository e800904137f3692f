import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../shared/contract/journal';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Money } from '../../ui/money';
import styles from './audit.module.css';
import { useJournalWords } from './use-words';

interface AuditEntryProps {
  readonly entry: JournalEntry;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One entry: when, who, what, how much; opened, what it moved from where to where, and its place in the journal. */
export const AuditEntry = ({ entry, isOpen, onToggle }: AuditEntryProps) => {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat(useStation().exhibition.timezone);
  const { sentence } = useJournalWords();
  const nameOf = ({ personId, name }: JournalEntry['by']): string =>
    personId === 'system' ? t('audit.system') : name;
  return (
    <li className={styles.entry} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <bdi className={styles.time}>{format.time(entry.at)}</bdi>
        <span className={styles.what}>
          <span className={styles.sentence}>{sentence(entry)}</span>
          <span className={styles.who}>
            <bdi>{nameOf(entry.by)}</bdi>
            {entry.approvedBy && (
              <>
                {' · '}
                {t('audit.approvedBy', { name: `\u2068${nameOf(entry.approvedBy)}\u2069` })}
              </>
            )}
            {' · '}
            <bdi>{entry.till}</bdi>
          </span>
        </span>
        {entry.gist?.amount != null && (
          <Money amount={entry.gist.amount} strong tone={entry.gist.amount < 0 ? 'alarm' : 'ink'} />
        )}
      </button>
      {isOpen && (
        <div id={id} className={styles.more}>
          <Postings postings={entry.postings} />
          <p className={styles.seal}>
            {t('audit.place', { till: entry.till, seq: format.number(entry.seq) })} ·{' '}
            <bdi dir="ltr" className={styles.hash}>
              {entry.hash}
            </bdi>
          </p>
        </div>
      )}
    </li>
  );
};

/** An amount goes from accounts to others; both sides are the same. */
const Postings = ({ postings }: Pick<JournalEntry, 'postings'>) => {
  const { t } = useTranslation();
  const { account } = useJournalWords();
  if (postings.length === 0) return <p className={styles.soft}>{t('audit.noPostings')}</p>;
  const sides = [
    { title: t('audit.to'), rows: postings.filter(({ amount }) => amount > 0) },
    { title: t('audit.from'), rows: postings.filter(({ amount }) => amount < 0) },
  ];
  return (
    <div className={styles.sides}>
      {sides.map(({ title, rows }) => (
        <section key={title}>
          <h3 className={styles.sideTitle}>{title}</h3>
          <dl>
            {rows.map((row, at) => (
              <div key={`${row.account} ${at}`} className={styles.posting}>
                <dt>{account(row.account)}</dt>
                <dd>
                  <Money amount={Math.abs(row.amount)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
};
