import { z } from 'zod';
import { rights } from '../rights';
import { zId } from '../schema';
import { local } from './define';
import { reportSpan, zReportName } from './report-tables';

/** Reports into files; answered by main, which alone knows where. */
export const reportFilesContract = {
  /**
   * Asks the person where, and writes a whole report there; null: they changed their mind. The event `job` tells how far it
   * has come, and `jobs.stop` ends it: `job` is minted by the page. SAVE_FULL · SAVE_GONE · SAVE_FAILED · STOPPED ·
   * TOO_MANY_ROWS (`part`, `rows`, `most`: XLSX) · TOO_LONG_TO_PRINT (`rows`, `most`: PDF) · NO_EXHIBITION ·
   * UNKNOWN_FAMILY · UNKNOWN_TILL · BAD_INPUT (`field`)
   */
  'reports.save': local(
    rights['reports.save'],
    z.strictObject({
      job: zId,
      report: zReportName,
      ...reportSpan,
      language: z.enum(['ar', 'en']),
      format: z.enum(['csv', 'xlsx', 'pdf']),
    }),
    z.strictObject({ path: z.string() }).nullable(),
  ),
};
