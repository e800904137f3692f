import { useTranslation } from 'react-i18next';
import type { Proven } from '../../../shared/contract/payouts';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { Differences } from './differences';

interface DecisionFieldsProps {
  readonly proof: Proven;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** The accounts do not agree: whoever pays all the same says why, and it is written down with what differed. */
export const DecisionFields = ({ proof, note, onNote }: DecisionFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Notice>{t('payouts.proof.decide')}</Notice>
      <Differences proof={proof} />
      <TextField
        label={t('payouts.proof.note')}
        hint={t('payouts.proof.noteHint')}
        value={note}
        onChange={onNote}
        maxLength={300}
      />
    </>
  );
};
