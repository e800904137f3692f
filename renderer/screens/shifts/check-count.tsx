import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countTotal } from '../../../shared/domain/denominations';
import type { Refusal } from '../../../shared/result';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { CashCounted } from './cash-count';
import styles from './shift.module.css';

interface CheckCountProps {
  readonly count: CashCounted;
  /** Counts that were doubted; they are kept with the last one. */
  readonly before: readonly CashCounted[];
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly onAgain: () => void;
  readonly onClose: (note: string) => void;
}

const totalOf = (count: CashCounted): number => {
  const total = countTotal(count);
  return total.ok ? total.value : 0;
};

/** The last moment in which a count may be doubted: after this the drawer's expected amount is told. */
export const CheckCount = ({ count, before, isRunning, refusal, onAgain, onClose }: CheckCountProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [note, setNote] = useState('');
  const needsNote = refusal?.code === 'NOTE_NEEDED';
  const notes = Object.entries(count)
    .filter(([, many]) => many > 0)
    .map(([value, many]) => ({ value: Number(value), many }))
    .sort((a, b) => b.value - a.value);

  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        onClose(note.trim());
      }}
    >
      <div className={styles.total}>
        <span>{t('shift.youCounted')}</span>
        <Money amount={totalOf(count)} size="xxl" tone="copper" strong />
      </div>
      <ul className={styles.counts}>
        {notes.map(({ value, many }) => (
          <li key={value}>
            <bdi>{format.number(many)}</bdi> × <Money amount={value} bare />
          </li>
        ))}
        {before.map((one, index) => (
          <li key={`before ${index}`} className={styles.before}>
            {t('shift.countBefore', { number: format.number(index + 1) })} <Money amount={totalOf(one)} />
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('shift.checkHint')}</p>
      <TextField
        label={needsNote ? t('shift.noteNeeded') : t('shift.note')}
        value={note}
        onChange={setNote}
        maxLength={1000}
        autoFocus={needsNote}
      />
      <Notice refusal={refusal} />
      <div className={styles.pair}>
        <Button type="submit" look="primary" size="large" wide isPending={isRunning}>
          {t('shift.closeNow')}
        </Button>
        <Button size="large" wide isDisabled={isRunning} onPress={onAgain}>
          {t('shift.countAgain')}
        </Button>
      </div>
    </form>
  );
};
