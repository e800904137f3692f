import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../shared/result';
import { useRefusalText } from '../../../i18n/use-refusal-text';
import { SelectField } from '../../../ui/select-field';
import { Switch } from '../../../ui/switch';
import { TextField } from '../../../ui/text-field';
import styles from '../stall.module.css';
import type { Answer, FamilyDraft } from './family-draft';

interface FamilyFieldsProps {
  readonly draft: FamilyDraft;
  readonly isNew: boolean;
  readonly isDisabled: boolean;
  readonly problemOf: (field: keyof FamilyDraft) => Refusal | null;
  readonly onChange: (patch: Partial<FamilyDraft>) => void;
}

type TextName = Exclude<
  keyof FamilyDraft,
  'active' | 'onReceipt' | 'firstTime' | 'ledByWoman' | 'ledByYouth'
>;

const questions = ['firstTime', 'ledByWoman', 'ledByYouth'] as const;

/** The fields of a family's card: who it is, what it pays, how it is reached, and what reports ask about it. */
export const FamilyFields = ({ draft, isNew, isDisabled, problemOf, onChange }: FamilyFieldsProps) => {
  const { t } = useTranslation();
  const say = useRefusalText();
  const text = (field: TextName, maxLength: number) => {
    const refusal = problemOf(field);
    return {
      label: t(`stall.family.${field}`),
      value: draft[field],
      error: refusal && say(refusal),
      isDisabled,
      maxLength,
      onChange: (value: string) => onChange({ [field]: value }),
    };
  };
  const answers: readonly { value: Answer; label: string }[] = [
    { value: '', label: t('stall.family.notAsked') },
    { value: 'yes', label: t('stall.family.yes') },
    { value: 'no', label: t('stall.family.no') },
  ];

  return (
    <>
      <div className={styles.fields}>
        <TextField
          {...text('code', 32)}
          hint={t('stall.family.codeHint')}
          dir="ltr"
          isDisabled={isDisabled || !isNew}
        />
        <TextField {...text('nameAr', 200)} />
        <TextField {...text('nameEn', 200)} />
        <TextField {...text('wilayat', 100)} />
        <TextField {...text('craft', 100)} />
        <TextField
          {...text('commission', 6)}
          hint={t('stall.family.commissionHint')}
          dir="ltr"
          inputMode="decimal"
          unit="%"
        />
        <TextField
          {...text('vat', 6)}
          hint={t('stall.family.vatHint')}
          dir="ltr"
          inputMode="decimal"
          unit="%"
        />
        <TextField {...text('vatin', 30)} dir="ltr" />
      </div>
      <h3 className={styles.heading}>{t('stall.family.contact')}</h3>
      <div className={styles.fields}>
        <TextField {...text('phone', 30)} type="tel" dir="ltr" hint={t('stall.family.phoneHint')} />
        <TextField {...text('bank', 42)} dir="ltr" hint={t('stall.family.bankHint')} />
        {!isDisabled && (
          <Switch
            label={t('stall.family.onReceipt')}
            isSelected={draft.onReceipt}
            onChange={(onReceipt) => onChange({ onReceipt })}
          />
        )}
      </div>
      <h3 className={styles.heading}>{t('stall.family.forReports')}</h3>
      <div className={styles.fields}>
        {questions.map((question) => (
          <SelectField
            key={question}
            label={t(`stall.family.${question}`)}
            value={draft[question]}
            isDisabled={isDisabled}
            onChange={(answer) => onChange({ [question]: answer })}
            options={answers}
          />
        ))}
        <TextField {...text('supportingBody', 200)} />
        <TextField {...text('note', 1000)} />
        {!isDisabled && (
          <Switch
            label={t('stall.family.active')}
            hint={t('stall.family.activeHint')}
            isSelected={draft.active}
            onChange={(active) => onChange({ active })}
          />
        )}
      </div>
    </>
  );
};
