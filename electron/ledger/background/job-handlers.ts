import type { JobChannel } from '../../../shared/contract';
import { closingJobs } from '../closing/job';
import { copyJobs } from '../copies/job';
import { reportJobs } from '../reports/jobs';
import { verifyJobs } from '../verify/job';
import type { JobHandlers } from './job';

/** Who does each job; a channel of kind `job` without a handler does not compile. */
export const jobHandlers: JobHandlers<JobChannel> = {
  ...verifyJobs,
  ...copyJobs,
  ...closingJobs,
  ...reportJobs,
};
