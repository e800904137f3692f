import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonListed } from '../../../shared/contract/people';
import { readName } from '../../../shared/domain/lists/cells';
import { roles, type Role } from '../../../shared/roles';
import { useCommand } from '../../api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { PinField } from '../../ui/pin-field';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { LONGEST_PIN, SHORTEST_PIN } from '../lock/pin-length';
import styles from './people.module.css';

interface PersonFormProps {
  /** Null: somebody new. */
  readonly person: PersonListed | null;
  readonly onEnd: () => void;
}

/** Name, role and PIN. Whoever leaves is put aside, and stays named in what they did. */
export const PersonForm = ({ person, onEnd }: PersonFormProps) => {
  const { t } = useTranslation();
  const { run, isRunning, refusal } = useCommand('people.save');
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'volunteer');
  const [active, setActive] = useState(person?.active ?? true);
  const [pin, setPin] = useState('');
  const mayKeepPin = person?.hasPin ?? false;
  const isPin = pin === '' ? mayKeepPin : pin.length >= SHORTEST_PIN;
  const isReady = readName(name) !== '' && isPin;

  const save = async () => {
    if (!isReady) return;
    const answer = await run({
      personId: person?.personId ?? null,
      name: readName(name),
      role,
      active,
      pin: pin === '' ? null : pin,
    });
    if (answer.ok) onEnd();
  };
  return (
    <Dialog isOpen onClose={onEnd} title={person ? person.name : t('people.add')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t('people.name')} value={name} onChange={setName} maxLength={200} autoFocus />
        <Segmented
          label={t('people.role')}
          value={role}
          onChange={setRole}
          options={roles.map((value) => ({ value, label: t(`common.role.${value}`) }))}
        />
        <PinField
          label={mayKeepPin ? t('people.newPin') : t('lock.pin')}
          hint={mayKeepPin ? t('people.keepPin') : t('people.pinHint')}
          value={pin}
          onChange={setPin}
          maxLength={LONGEST_PIN}
        />
        {person && (
          <Switch
            label={t('people.active')}
            hint={t('people.activeHint')}
            isSelected={active}
            onChange={setActive}
          />
        )}
        <Notice refusal={refusal} />
        <Button type="submit" look="primary" size="large" wide isPending={isRunning} isDisabled={!isReady}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
};
