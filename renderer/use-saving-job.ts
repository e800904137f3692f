import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../shared/contract';
import { call, mintId, on, useAsk } from './api';

/** What asks the person where, writes it as a job, and answers null where they changed their mind. */
type SavingChannel = 'reports.save' | 'labels.savePdf';

/** Saves what takes a while where the person says: tells how far it has come, and stops it where they changed their mind. */
export const useSavingJob = <C extends SavingChannel>(channel: C) => {
  const save = useAsk(channel);
  const [saved, setSaved] = useState<Output<C> | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const job = useRef('');
  useEffect(() => on('job', (told) => told.job === job.current && setProgress(told)), []);
  return {
    /** What was saved last; null: nothing since this screen was opened, or not yet. */
    saved,
    progress: save.isRunning ? progress : null,
    refusal: save.refusal,
    isRunning: save.isRunning,
    save: async (wanted: Omit<Input<C>, 'job'>): Promise<void> => {
      job.current = mintId();
      setSaved(null);
      setProgress(null);
      const answer = await save.ask({ ...wanted, job: job.current } as Input<C>);
      if (answer.ok) setSaved(answer.value);
    },
    stop: (): void => void call('jobs.stop', { job: job.current }),
  };
};
