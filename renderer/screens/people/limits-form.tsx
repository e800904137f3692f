import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { useCommand } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { limitFields, limitsTyped, readLimits, type LimitsTyped } from './limits-typed';
import styles from './people.module.css';

type Limits = Output<'exhibition.limits'>;

/** How far a volunteer and a supervisor may go alone. An empty field is no limit; 0 is not at all. */
export const LimitsForm = ({ limits }: { readonly limits: Limits }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, isRunning, refusal } = useCommand('exhibition.saveLimits');
  const [typed, setTyped] = useState<LimitsTyped>(() => limitsTyped(limits));
  const [isSaved, setSaved] = useState(false);
  const read = readLimits(typed);
  const units = { money: format.unit, days: t('people.days'), minutes: t('people.minute'), percent: '%' };

  const set = (name: string, text: string) => {
    setSaved(false);
    setTyped({ ...typed, [name]: text });
  };
  const save = async () => {
    if (!read) return;
    const answer = await run({ limits: read });
    setSaved(answer.ok);
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('people.limits')}</h2>
      <p className={styles.soft}>{t('people.limitsHint')}</p>
      <div className={styles.columns}>
        {(['volunteer', 'supervisor'] as const).map((role) => (
          <fieldset key={role} className={styles.role}>
            <legend>{t(`common.role.${role}`)}</legend>
            {limitFields.map(({ name, kind }) => (
              <TextField
                key={name}
                label={t(`people.limit.${name}`)}
                dir="ltr"
                inputMode="decimal"
                maxLength={12}
                unit={units[kind]}
                value={typed[`${role}.${name}`] ?? ''}
                onChange={(text) => set(`${role}.${name}`, text)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <TextField
        label={t('people.varianceNote')}
        hint={t('people.varianceNoteHint')}
        dir="ltr"
        inputMode="decimal"
        maxLength={12}
        unit={format.unit}
        value={typed['varianceNote'] ?? ''}
        onChange={(text) => set('varianceNote', text)}
      />
      <Notice refusal={refusal} />
      {!read && <Notice>{t('people.unreadable')}</Notice>}
      {isSaved && <Notice tone="good">{t('people.limitsSaved')}</Notice>}
      <Button type="submit" look="primary" isPending={isRunning} isDisabled={!read}>
        {t('people.saveLimits')}
      </Button>
    </form>
  );
};
