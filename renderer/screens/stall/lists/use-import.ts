import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../../../shared/contract';
import type { ImportPreview, ImportReport } from '../../../../shared/contract/imports';
import type { Refusal } from '../../../../shared/result';
import { call, on, useAsk, useCommand } from '../../../api';

export type List = 'families' | 'products';
type Mappings = Input<'sheets.preview'>;

const nothing: Mappings = { families: null, products: null };

/** From a file to a preview, corrected by hand, to the ledger. Main keeps the files; here is only what they would do. */
export const useImport = () => {
  const choose = useAsk('sheets.choose');
  const commit = useCommand('sheets.import');
  const [names, setNames] = useState<Readonly<Record<List, string | null>>>({
    families: null,
    products: null,
  });
  const [mappings, setMappings] = useState<Mappings>(nothing);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(() => on('progress', setProgress), []);

  // Columns may be set faster than a long file is read again: the last word counts.
  const asked = useRef<Mappings>(nothing);
  const answered = useRef<Mappings>(nothing);
  const look = async (wanted: Mappings): Promise<boolean> => {
    asked.current = wanted;
    setMappings(wanted);
    setLooking(true);
    const answer = await call('sheets.preview', wanted);
    if (asked.current !== wanted) return true;
    setLooking(false);
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) {
      setMappings(answered.current);
      return false;
    }
    answered.current = wanted;
    setPreview(answer.value);
    return true;
  };

  const forget = (): void => {
    asked.current = nothing;
    answered.current = nothing;
    setLooking(false);
    setNames({ families: null, products: null });
    setMappings(nothing);
    setPreview(null);
    setRefusal(null);
    setProgress(null);
    commit.newAct();
    void call('sheets.forget', { list: 'families' });
    void call('sheets.forget', { list: 'products' });
  };

  return {
    names,
    mappings,
    preview,
    report,
    progress,
    refusal: refusal ?? choose.refusal ?? commit.refusal,
    isLooking: isLooking || choose.isRunning,
    isImporting: commit.isRunning,
    choose: async (list: List): Promise<void> => {
      setReport(null);
      const file = await choose.ask({ list });
      const name = file.ok ? file.value?.name : undefined;
      if (name === undefined) return;
      commit.newAct();
      if (await look({ ...mappings, [list]: {} })) setNames((before) => ({ ...before, [list]: name }));
    },
    /** A column set by hand; null: the sheet has none for it. */
    map: (list: List, field: string, column: number | null): void => {
      commit.newAct();
      void look({ ...mappings, [list]: { ...mappings[list], [field]: column } });
    },
    forget,
    accept: async (): Promise<void> => {
      if (!preview) return;
      setProgress(null);
      const answer = await commit.run({ ...mappings, digest: preview.digest });
      if (answer.ok) {
        forget();
        setReport(answer.value);
      } else if (answer.error.code === 'IMPORT_CHANGED') {
        commit.newAct();
        await look(mappings);
      }
    },
  };
};

export type Importer = ReturnType<typeof useImport>;
