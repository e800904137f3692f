import { done, refuse } from '../../../shared/result';
import type { JobHandlers } from '../background/job';
import { openReport, type OpenPart } from './open-report';
import { wholeReport } from './whole-report';
import { writeReport } from './write/write-report';

export const reportJobs: JobHandlers<'reports.page' | 'reports.whole' | 'reports.write'> = {
  'reports.page': ({ snapshot, at, step }, { part, offset, limit, checked, counted, ...asked }) => {
    const opened = openReport(snapshot(), asked, at);
    if (!opened.ok) return opened;
    const { cover, parts, agreement } = opened.value;
    const shown = part === null ? parts[0] : parts.find((one) => one.part.name === part);
    if (shown === undefined) return refuse('BAD_INPUT', { field: 'part' });
    const steps = parts.length + 1;
    const count = (one: OpenPart, index: number) => {
      step({ done: index, total: steps });
      return { part: one.part.name, title: one.title, rows: one.rowCount };
    };
    const listed = counted ? parts.map(count) : [];
    step({ done: parts.length, total: steps });
    return done({
      cover,
      parts: listed,
      part: shown.part.name,
      columns: [...shown.columns],
      rows: shown.page(offset, limit),
      totals: counted ? shown.totals() : null,
      agreement: checked ? agreement() : null,
    });
  },

  'reports.whole': ({ snapshot, at, step }, asked) => {
    const opened = openReport(snapshot(), asked, at);
    return opened.ok ? wholeReport(opened.value, asked.language, step) : opened;
  },

  'reports.write': (context, { format, path, ...asked }) => {
    const opened = openReport(context.snapshot(), asked, context.at);
    if (!opened.ok) return opened;
    return writeReport(context, opened.value, { format, path, language: asked.language });
  },
};
