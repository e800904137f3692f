import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleAtLeast } from '../../../shared/roles';
import { useCommand } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useUnsaved } from '../../unsaved';
import {
  draftOfExhibition,
  exhibitionDraftProblems,
  readExhibitionDraft,
  type ExhibitionDraft,
} from './exhibition-draft';
import { Section } from './section';
import styles from './settings.module.css';

/** Baisa; Oman's coins, and none. */
const coins = [1, 5, 10, 25, 50, 100];
/** Where such exhibitions are held; that of the exhibition itself is added. */
const timezones = ['Asia/Muscat', 'Asia/Dubai', 'Asia/Riyadh', 'Asia/Qatar', 'Asia/Kuwait', 'Asia/Bahrain'];

type TextName = Exclude<keyof ExhibitionDraft, 'cashRounding' | 'timezone'>;

/** What an organiser said of the exhibition at the first start, to be put right later. It holds for sales after it. */
const ExhibitionForm = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { exhibition } = useStation();
  const { run, isRunning, refusal, newAct, clearRefusal } = useCommand('exhibition.save');
  const [first, setFirst] = useState(() => draftOfExhibition(exhibition));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isDirty = (Object.keys(draft) as (keyof ExhibitionDraft)[]).some(
    (field) => draft[field] !== first[field],
  );
  useUnsaved(isDirty);
  const problems = exhibitionDraftProblems(draft);

  const set = (patch: Partial<ExhibitionDraft>) => {
    // What was corrected after a refusal is another act.
    newAct();
    clearRefusal();
    setSaved(false);
    setDraft((before) => ({ ...before, ...patch }));
  };
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const answer = await run({ exhibition: readExhibitionDraft(draft) });
    if (!answer.ok) return;
    setFirst(draft);
    setSaved(true);
  };
  const text = (field: TextName) => {
    const problem = tried ? problems[field] : undefined;
    return {
      value: draft[field],
      onChange: (typed: string) => set({ [field]: typed }),
      error: problem ? t(`exhibitionSettings.problems.${problem}`) : null,
    };
  };
  const named = (field: 'nameAr' | 'nameEn' | 'venueAr' | 'venueEn' | 'startsOn' | 'endsOn') => ({
    ...text(field),
    label: t(`firstStart.fields.${field}`),
  });

  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField {...named('nameAr')} maxLength={200} />
      <TextField {...named('nameEn')} maxLength={200} />
      <TextField {...named('venueAr')} maxLength={200} />
      <TextField {...named('venueEn')} maxLength={200} />
      <TextField {...named('startsOn')} type="date" dir="ltr" />
      <TextField {...named('endsOn')} type="date" dir="ltr" />
      <TextField
        {...text('commission')}
        label={t('firstStart.fields.commission')}
        hint={t('exhibitionSettings.commissionHint')}
        dir="ltr"
        inputMode="decimal"
        unit="%"
        maxLength={6}
      />
      <SelectField
        label={t('exhibitionSettings.cashRounding')}
        value={draft.cashRounding}
        onChange={(cashRounding) => set({ cashRounding })}
        options={[...new Set([...coins, exhibition.cashRounding])].map((coin) => ({
          value: String(coin),
          label: coin === 1 ? t('exhibitionSettings.noRounding') : format.moneyText(coin),
        }))}
      />
      <TextField
        {...text('dayStartsAt')}
        label={t('exhibitionSettings.dayStartsAt')}
        hint={t('exhibitionSettings.dayStartsAtHint')}
        type="time"
        dir="ltr"
      />
      <SelectField
        label={t('exhibitionSettings.timezone')}
        value={draft.timezone}
        onChange={(timezone) => set({ timezone })}
        options={[...new Set([...timezones, exhibition.timezone])].map((value) => ({
          value,
          label: value.replace('_', ' '),
        }))}
      />
      <Notice refusal={refusal} />
      {isSaved && <Notice tone="good">{t('exhibitionSettings.saved')}</Notice>}
      <div>
        <Button type="submit" look="primary" isPending={isRunning} isDisabled={!isDirty}>
          {t('exhibitionSettings.save')}
        </Button>
      </div>
    </form>
  );
};

/** For organisers only; whoever is less does not see it. */
export const ExhibitionSettings = () => {
  const { t } = useTranslation();
  const { person } = useStation();
  if (!roleAtLeast(person.role, 'organiser')) return null;
  return (
    <Section title={t('firstStart.exhibition')} hint={t('exhibitionSettings.hint')}>
      <ExhibitionForm />
    </Section>
  );
};
