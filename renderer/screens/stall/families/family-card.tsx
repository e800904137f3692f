import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyRow } from '../../../../shared/contract/families';
import type { Refusal } from '../../../../shared/result';
import { useAsk, useCall, useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { useUnsaved } from '../../../unsaved';
import { useLeaveGuard } from '../../leave-guard';
import styles from '../stall.module.css';
import { useMay } from '../use-rights';
import {
  draftOfFamily,
  newFamily,
  readFamilyDraft,
  refusedFamilyField,
  type FamilyDraft,
} from './family-draft';
import { FamilyFields } from './family-fields';

interface FamilyCardProps {
  /** Null: a new one. */
  readonly family: FamilyRow | null;
  readonly onClose: () => void;
}

/** All that is known of a family. It is never deleted, only put aside: what it sold stays on its account. */
export const FamilyCard = ({ family, onClose }: FamilyCardProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const mayChange = useMay()('families.save');
  const save = useCommand('families.save');
  const contact = useAsk('families.saveContact');
  const [first] = useState(() => (family ? draftOfFamily(family) : newFamily));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = (Object.keys(draft) as (keyof FamilyDraft)[]).some(
    (field) => field !== 'code' && draft[field] !== first[field],
  );
  useUnsaved(isDirty);
  const guard = useLeaveGuard(() => isDirty);
  const close = () => guard.leave(onClose);

  const next = useCall('families.nextCode', {}, { enabled: family === null && mayChange });
  const code = next.data?.code;
  // The proposed code holds until another is typed, and again where that is taken away.
  const shown = draft.code === '' && code !== undefined ? { ...draft, code } : draft;

  const { family: wanted, phone, problems } = readFamilyDraft(shown);
  const refused = save.refusal && refusedFamilyField(save.refusal.code);
  const problemOf = (field: keyof FamilyDraft): Refusal | null => {
    const problem = tried ? problems[field] : undefined;
    if (problem) return { code: problem, details: {} };
    return refused === field ? save.refusal : null;
  };

  const submit = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      window.requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    // What was corrected after a refusal is another act.
    save.newAct();
    const saved = await save.run({ family: wanted, isNew: family === null });
    if (!saved.ok) return;
    const isOther = phone !== (family?.phone ?? null) || draft.onReceipt !== (family?.onReceipt ?? false);
    const kept = isOther
      ? await contact.ask({ family: wanted.code, phone, onReceipt: draft.onReceipt })
      : saved;
    if (kept.ok) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title={family ? `${family.code} · ${localName(family)}` : t('stall.families.add')}
      footer={
        mayChange ? (
          <>
            <Button
              look="primary"
              isPending={save.isRunning || contact.isRunning}
              onPress={() => void submit()}
            >
              {t('common.save')}
            </Button>
            <Button onPress={close}>{t('stall.cancel')}</Button>
          </>
        ) : undefined
      }
    >
      <form
        ref={form}
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.refusal && refused === null && <Notice refusal={save.refusal} />}
        <Notice refusal={contact.refusal} />
        <FamilyFields
          draft={shown}
          isNew={family === null}
          isDisabled={!mayChange}
          problemOf={problemOf}
          onChange={(patch) => {
            save.clearRefusal();
            setDraft((before) => ({ ...before, ...patch }));
          }}
        />
        <button type="submit" hidden aria-label={t('common.save')} />
      </form>
      {guard.question}
    </Dialog>
  );
};
