import type { ReportAgreement } from '../../../../shared/contract/report-tables';
import type { OpenReport } from '../open-report';
import type { Language } from '../report';

/** What each format is given to write, and where its pieces go. */
export interface Writing {
  readonly report: OpenReport;
  readonly agreement: ReportAgreement;
  readonly language: Language;
  readonly write: (piece: string | Uint8Array) => void;
  /** Called for each row of a table. */
  readonly onRow: () => void;
}
