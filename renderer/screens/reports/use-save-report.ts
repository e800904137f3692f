import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract';
import { call, mintId, on, useAsk } from '../../api';

type Wanted = Omit<Input<'reports.save'>, 'job'>;

/** Saves a report where the person says, tells how far it has come, and stops it where they changed their mind. */
export const useSaveReport = () => {
  const save = useAsk('reports.save');
  const [saved, setSaved] = useState<string | null>(null);
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
      if (answer.ok && answer.value) setSaved(answer.value.path);
    },
    stop: (): void => void call('jobs.stop', { job: job.current }),
  };
};
