import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/result';
import { Button } from '../../ui/button';
import { BackIcon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import type { Draft, Problems } from './draft';
import styles from './first-start.module.css';

/** What to say under a field, in the language of the moment; null while there is nothing to say. */
export type ProblemOf = (field: keyof Draft) => string | null;

interface DraftFormProps {
  readonly title: string;
  readonly hint: string;
  readonly problems: Problems;
  readonly refusal: Refusal | null;
  readonly isRunning: boolean;
  readonly submitLabel: string;
  readonly onBack: () => void;
  readonly onSubmit: () => Promise<void>;
  readonly children: (problemOf: ProblemOf) => ReactNode;
}

/** Problems are told after the first try, beside their fields, and go away as they are mended. */
export const DraftForm = ({
  title,
  hint,
  problems,
  refusal,
  isRunning,
  submitLabel,
  onBack,
  onSubmit,
  children,
}: DraftFormProps) => {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const isWeak = refusal?.code === 'WEAK_PIN';

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, isWeak]);

  const problemOf: ProblemOf = (field) => {
    const problem = problems[field];
    if (tries > 0 && problem) return t(`firstStart.problems.${problem}`);
    return field === 'pin' && isWeak ? t('errors.WEAK_PIN') : null;
  };

  const submit = () => {
    setTries(tries + 1);
    if (Object.keys(problems).length === 0) void onSubmit();
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h1>{title}</h1>
        <p className={styles.hint}>{hint}</p>
      </div>
      {children(problemOf)}
      {!isWeak && <Notice refusal={refusal} />}
      <div className={styles.buttons}>
        <Button onPress={onBack} size="large">
          <BackIcon />
          {t('common.back')}
        </Button>
        <Button type="submit" look="primary" size="large" wide isPending={isRunning}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
};
