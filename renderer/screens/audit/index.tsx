import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../../shared/contract/journal';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { AuditEntry } from './audit-entry';
import { AuditFilters } from './audit-filters';
import styles from './audit.module.css';
import { everything, useJournal, type Looked } from './use-journal';

/** Entries that follow each other on one business day. */
const byDay = (entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] => {
  const days: JournalEntry[][] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.[0]?.businessDay === entry.businessDay) last.push(entry);
    else days.push([entry]);
  }
  return days;
};

/** Who did what, when and at which till, straight from the journal. */
export const AuditScreen = () => {
  const { t } = useTranslation();
  const format = useFormat(useStation().exhibition.timezone);
  const [looked, setLooked] = useState<Looked>(everything);
  const [opened, setOpened] = useState<string | null>(null);
  const { entries, refusal, isPending, hasMore, isReadingMore, readMore } = useJournal(looked);

  return (
    <div className={styles.page}>
      <h1>{t('audit.title')}</h1>
      <AuditFilters looked={looked} onLook={setLooked} />
      <Notice refusal={refusal} />
      {isPending && <Spinner />}
      {!isPending && !refusal && entries.length === 0 && (
        <Empty
          title={t('audit.nothing')}
          action={<Button onPress={() => setLooked(everything)}>{t('audit.clear')}</Button>}
        >
          {t('audit.nothingHint')}
        </Empty>
      )}
      {byDay(entries).map((ofDay) => (
        <section key={ofDay[0]?.position} className={styles.day}>
          <h2 className={styles.date}>{format.date(ofDay[0]?.at ?? 0)}</h2>
          <ul className={styles.entries}>
            {ofDay.map((entry) => (
              <AuditEntry
                key={entry.id}
                entry={entry}
                isOpen={entry.id === opened}
                onToggle={() => setOpened(entry.id === opened ? null : entry.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <Button wide isPending={isReadingMore} onPress={readMore}>
          {t('audit.more')}
        </Button>
      )}
    </div>
  );
};
