import type { Output } from '../../../shared/contract';
import { MOST_PAPER_ROWS } from '../../../shared/domain/report-limits';
import { done, refuse, type Result } from '../../../shared/result';
import type { JobContext } from '../background/job';
import type { OpenReport } from './open-report';
import type { Language } from './report';
import { comparedTable, coverLines, warningOf, word } from './write/cover-words';

/** All of a report that fits on paper, with the words of its cover. TOO_LONG_TO_PRINT (`rows`, `most`) */
export function wholeReport(
  { cover, parts, agreement }: OpenReport,
  language: Language,
  step: JobContext['step'],
): Result<Output<'reports.whole'>> {
  const rows = parts.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (rows > MOST_PAPER_ROWS) return refuse('TOO_LONG_TO_PRINT', { rows, most: MOST_PAPER_ROWS });
  step({ done: 0, total: rows });
  const checked = agreement();
  let read = 0;
  const readParts = parts.map((part) => {
    const all = [...part.rows()];
    read += all.length;
    step({ done: read, total: rows });
    return {
      part: part.part.name,
      title: part.title,
      columns: [...part.columns],
      rows: all,
      totals: part.totals(),
    };
  });
  const { headers } = comparedTable(checked, language);
  return done({
    cover,
    lines: coverLines(cover, checked, language).map(([label, value]) => [label, value]),
    agreement: checked,
    comparedHeaders: [...headers],
    warning: warningOf(checked, language),
    total: word('total', language),
    parts: readParts,
  });
}
