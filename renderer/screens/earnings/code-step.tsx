import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/result';
import { call } from '../../api';
import { asTextInput } from '../../scan/replay';
import { useScanner } from '../../scan/use-scanner';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { TextField } from '../../ui/text-field';
import styles from './earnings.module.css';
import type { FoundFamily } from './index';

const LONGEST = 64;

/** Which family? Its card is scanned, or its code is typed: the number alone will do. */
export const CodeStep = ({ onFound }: { readonly onFound: (found: FoundFamily) => void }) => {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const find = async (text: string) => {
    if (text.trim() === '') return;
    const answer = await call('earnings.find', { code: text.trim().slice(0, LONGEST) });
    if (answer.ok) {
      onFound(answer.value);
      return;
    }
    setRefusal(answer.error);
    field.current?.focus();
  };
  const change = (typed: string) => {
    setRefusal(null);
    setCode(typed);
  };
  useScanner({
    onScan: (text) => {
      setCode(text);
      void find(text);
    },
    typingField: () => asTextInput(field.current),
  });

  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        void find(code);
      }}
    >
      <h1>{t('earnings.welcome')}</h1>
      <p className={styles.hint}>{t('earnings.codeHint')}</p>
      <TextField
        label={t('earnings.code')}
        dir="ltr"
        big
        maxLength={LONGEST}
        value={code}
        onChange={change}
        autoFocus
        inputRef={field}
      />
      <NumberPad label={t('lock.pad')} kind="pin" value={code} onChange={change} maxLength={LONGEST} />
      <div className={styles.message}>
        <Notice refusal={refusal} />
      </div>
      <Button type="submit" look="primary" size="large" wide isDisabled={code.trim() === ''}>
        {t('earnings.next')}
      </Button>
    </form>
  );
};
