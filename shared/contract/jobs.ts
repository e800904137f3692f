import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { local } from './define';

/** Long work that main does for a window; the event `job` tells how far it has come. */
export const jobsContract = {
  /** Stops a job that this window started; one that is done, or another window's, is left alone. */
  'jobs.stop': local(rights['jobs.stop'], z.strictObject({ job: zId }), z.strictObject({})),
};
