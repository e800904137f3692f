import { useCallback, useState } from 'react';
import type { Refusal } from '../../shared/result';
import { useAsk } from '../api';
import { makePhoto } from './make-photo';
import { subjectOf } from './subject';
import { usePhotoTags } from './use-photo-tags';

export interface PhotoDraft {
  readonly of: 'product' | 'family';
  readonly code: string | null;
  /** Of the photo that the ledger has. */
  readonly tag: string | undefined;
  /** Undefined: as it is; null: it is to go; else what is to take its place. */
  readonly wanted: Uint8Array | null | undefined;
  readonly refusal: Refusal | null;
  readonly isDirty: boolean;
  readonly isRunning: boolean;
  readonly take: (file: Blob) => Promise<void>;
  readonly drop: () => void;
  /** Writes what was chosen, under the code that the card has by then. */
  readonly keep: (code: string) => Promise<boolean>;
}

/** A photo as it is being chosen on a card: nothing of it is written before the card is saved. */
export const usePhotoDraft = (of: 'product' | 'family', code: string | null): PhotoDraft => {
  const tags = usePhotoTags();
  const save = useAsk('photos.save');
  const remove = useAsk('photos.remove');
  const [wanted, setWanted] = useState<Uint8Array | null | undefined>(undefined);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const tag = code === null ? undefined : tags.of(of, code);
  const { clearRefusal } = save;
  const take = useCallback(
    async (file: Blob) => {
      clearRefusal();
      const made = await makePhoto(file);
      setProblem(made.ok ? null : made.error);
      if (made.ok) setWanted(made.value);
    },
    [clearRefusal],
  );
  return {
    of,
    code,
    tag,
    wanted,
    refusal: problem ?? save.refusal ?? remove.refusal,
    isDirty: wanted !== undefined && !(wanted === null && tag === undefined),
    isRunning: save.isRunning || remove.isRunning,
    take,
    drop: () => {
      setProblem(null);
      setWanted(tag === undefined ? undefined : null);
    },
    keep: async (under) => {
      if (wanted === undefined) return true;
      const subject = subjectOf(of, under);
      const kept = await (wanted === null ? remove.ask({ subject }) : save.ask({ subject, bytes: wanted }));
      return kept.ok;
    },
  };
};
