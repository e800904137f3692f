import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, Refusal } from '../../../shared/result';
import { PRACTICE_PIN } from '../../../shared/practice';
import { roleAtLeast } from '../../../shared/roles';
import type { AwaitedApproval } from '../../approval-desk';
import { useCall } from '../../api';
import { useFormat } from '../../i18n/use-format';
import { useStation } from '../../station';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { NumberPad } from '../../ui/number-pad';
import { PinField } from '../../ui/pin-field';
import { LONGEST_PIN, SHORTEST_PIN } from '../lock/pin-length';
import { useWait } from '../lock/use-wait';
import styles from './approval.module.css';
import { WhoAllows } from './who-allows';

/** Refusals that are about the person who was called; every other one is the act's own answer. */
const ofTheCalled: ReadonlySet<ErrorCode> = new Set([
  'WRONG_PIN',
  'TOO_MANY_TRIES',
  'UNKNOWN_PERSON',
  'FORBIDDEN',
]);

/** Who was called, and their PIN: it allows this one act and nothing after it. */
export const ApprovalForm = ({ awaited }: { readonly awaited: AwaitedApproval }) => {
  const { t } = useTranslation();
  const { person, exhibition } = useStation();
  const format = useFormat();
  const { data: people = [] } = useCall('people.onDuty', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [wait, startWait] = useWait();
  const field = useRef<HTMLInputElement>(null);
  const able = people.filter(
    ({ personId, role }) => personId !== person.personId && roleAtLeast(role, awaited.needed),
  );
  const called =
    able.find(({ personId }) => personId === chosen) ?? (able.length === 1 ? able[0] : undefined);
  const canTry = called !== undefined && pin.length >= SHORTEST_PIN && wait === 0;

  const allow = async () => {
    if (!canTry || isAsking) return;
    setAsking(true);
    const answer = await awaited.tryWith({ personId: called.personId, pin });
    setAsking(false);
    if (answer.ok || !ofTheCalled.has(answer.error.code)) {
      awaited.settle(answer);
      return;
    }
    setPin('');
    setRefusal(answer.error);
    const { seconds } = answer.error.details;
    if (typeof seconds === 'number') startWait(seconds);
    field.current?.focus();
  };

  if (able.length === 0) return <Notice>{t(`approval.nobody.${awaited.needed}`)}</Notice>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void allow();
      }}
    >
      <div className={styles.side}>
        <p className={styles.hint}>
          {exhibition.practice ? t('practice.pin', { pin: format.digits(PRACTICE_PIN) }) : t('approval.hint')}
        </p>
        <WhoAllows
          people={able}
          chosen={called?.personId ?? null}
          onChoose={(personId) => {
            setChosen(personId);
            setPin('');
            setRefusal(null);
            field.current?.focus();
          }}
        />
        <PinField
          label={t('lock.pin')}
          value={pin}
          onChange={setPin}
          maxLength={LONGEST_PIN}
          autoFocus
          inputRef={field}
        />
        {wait > 0 ? <Notice>{t('lock.wait', { count: wait })}</Notice> : <Notice refusal={refusal} />}
        <div className={styles.allow}>
          <Button type="submit" look="primary" size="large" wide isPending={isAsking} isDisabled={!canTry}>
            {t('approval.allow')}
          </Button>
        </div>
      </div>
      <NumberPad label={t('lock.pad')} kind="pin" value={pin} onChange={setPin} maxLength={LONGEST_PIN} />
    </form>
  );
};
