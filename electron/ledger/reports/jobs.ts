import { done, refuse } from '../../../shared/result';
import type { JobHandlers } from '../background/job';
import { openReport } from './open-report';
import { writeReport } from './write/write-report';

export const reportJobs: JobHandlers<'reports.page' | 'reports.write'> = {
  'reports.page': ({ snapshot, at, step }, { part, offset, limit, checked, ...asked }) => {
    const opened = openReport(snapshot(), asked, at);
    if (!opened.ok) return opened;
    const { cover, parts, agreement } = opened.value;
    const shown = part === null ? parts[0] : parts.find((one) => one.part.name === part);
    if (shown === undefined) return refuse('BAD_INPUT', { field: 'part' });
    const steps = parts.length + 1;
    const counted = parts.map((one, index) => {
      step({ done: index, total: steps });
      return { part: one.part.name, title: one.title, rows: one.rowCount };
    });
    step({ done: parts.length, total: steps });
    return done({
      cover,
      parts: counted,
      part: shown.part.name,
      columns: [...shown.columns],
      rows: shown.page(offset, limit),
      totals: shown.totals(),
      agreement: checked ? agreement() : null,
    });
  },

  'reports.write': (context, { format, path, ...asked }) => {
    const opened = openReport(context.snapshot(), asked, context.at);
    if (!opened.ok) return opened;
    return writeReport(context, opened.value, { format, path, language: asked.language });
  },
};
