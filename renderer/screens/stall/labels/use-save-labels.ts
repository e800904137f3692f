import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../../shared/contract';
import { mintId, on, useAsk } from '../../../api';

type Wanted = Omit<Input<'labels.savePdf'>, 'job'>;

/** Saves labels, and says how far it has come: a thousand sheets take a while. */
export const useSaveLabels = () => {
  const save = useAsk('labels.savePdf');
  const [saved, setSaved] = useState<Output<'labels.savePdf'>>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const job = useRef('');
  useEffect(() => on('job', (told) => told.job === job.current && setProgress(told)), []);
  return {
    saved,
    progress: save.isRunning ? progress : null,
    refusal: save.refusal,
    isRunning: save.isRunning,
    save: async (wanted: Wanted): Promise<void> => {
      job.current = mintId();
      setSaved(null);
      setProgress(null);
      const answer = await save.ask({ ...wanted, job: job.current });
      if (answer.ok) setSaved(answer.value);
    },
  };
};
