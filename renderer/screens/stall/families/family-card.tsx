import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyRow } from '../../../../shared/contract/families';
import type { Refusal } from '../../../../shared/result';
import { useAsk, useCall, useCommand } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { PhotoField } from '../../../photos/photo-field';
import { usePhotoDraft } from '../../../photos/use-photo-draft';
import { Notice } from '../../../ui/notice';
import { CardFrame } from '../card-frame';
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

/** How a family is reached: no part of its fact. */
const contactFields: ReadonlySet<keyof FamilyDraft> = new Set(['phone', 'bank', 'onReceipt'] as const);

/** All that is known of a family. It is never deleted, only put aside: what it sold stays on its account. */
export const FamilyCard = ({ family, onClose }: FamilyCardProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const mayChange = useMay()('families.save');
  const save = useCommand('families.save');
  const contact = useAsk('families.saveContact');
  const photo = usePhotoDraft('family', family?.code ?? null);
  const [first] = useState(() => (family ? draftOfFamily(family) : newFamily));
  const [draft, setDraft] = useState(first);
  const changed = (Object.keys(draft) as (keyof FamilyDraft)[]).filter(
    (field) => field !== 'code' && draft[field] !== first[field],
  );
  // Kept once: where only its number or photo was refused then, the family is there.
  const [isKept, setKept] = useState(false);

  const next = useCall('families.nextCode', {}, { enabled: family === null && mayChange });
  const code = next.data?.code;
  // The proposed code holds until another is typed, and again where that is taken away.
  const shown = draft.code === '' && code !== undefined ? { ...draft, code } : draft;

  const { family: wanted, phone, bank, problems } = readFamilyDraft(shown);
  const refused = save.refusal && refusedFamilyField(save.refusal.code);
  const problemOf = (field: keyof FamilyDraft, tried: boolean): Refusal | null => {
    const problem = tried ? problems[field] : undefined;
    if (problem) return { code: problem, details: {} };
    return refused === field ? save.refusal : null;
  };

  const keep = async (): Promise<boolean> => {
    if (family === null || changed.some((field) => !contactFields.has(field))) {
      // What was corrected after a refusal is another act.
      save.newAct();
      if (draft.code === '') setDraft(shown);
      const saved = await save.run({ family: wanted, isNew: family === null && !isKept });
      if (!saved.ok) return false;
      setKept(true);
    }
    const isOther =
      phone !== (family?.phone ?? null) ||
      bank !== (family?.bank ?? null) ||
      draft.onReceipt !== (family?.onReceipt ?? false);
    if (isOther) {
      const kept = await contact.ask({ family: wanted.code, phone, bank, onReceipt: draft.onReceipt });
      if (!kept.ok) return false;
    }
    return photo.keep(wanted.code);
  };

  return (
    <CardFrame
      title={family ? `${family.code} · ${localName(family)}` : t('stall.families.add')}
      mayChange={mayChange}
      isDirty={changed.length > 0 || photo.isDirty}
      hasProblems={Object.keys(problems).length > 0}
      isRunning={save.isRunning || contact.isRunning || photo.isRunning}
      onSave={keep}
      onClose={onClose}
    >
      {(tried) => (
        <>
          {save.refusal && refused === null && <Notice refusal={save.refusal} />}
          <Notice refusal={contact.refusal} />
          <PhotoField photo={photo} isDisabled={!mayChange} />
          <FamilyFields
            draft={shown}
            isNew={family === null}
            isDisabled={!mayChange}
            problemOf={(field) => problemOf(field, tried)}
            onChange={(patch) => {
              save.clearRefusal();
              setDraft((before) => ({ ...before, ...patch }));
            }}
          />
        </>
      )}
    </CardFrame>
  );
};
