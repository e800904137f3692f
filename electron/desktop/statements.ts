import type { Output } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { Settings } from '../../shared/contract/settings';
import type { Statement } from '../../shared/contract/statements';
import { done, type Result } from '../../shared/result';
import type { Asker, LedgerHost } from '../ledger-host';
import type { Papers } from './papers';
import { saveFile } from './save-file';

type Language = Paper['language'];
type StatementPaper = Extract<Paper, { paper: 'statement' }>;
type Page = Output<'statements.read'>;

interface StatementsOptions {
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Pick<Papers, 'toPdf'>;
}

/** For whom a statement is read: a person with the right to (of any family), or the family itself. */
interface Wanted {
  readonly asker: Asker;
  /** Null: that of the family that asks. */
  readonly family: string | null;
  readonly language: Language;
}

/** Statements of families on A4, for whoever hands them out. What stands on them is read from the ledger, page by page. */
export class Statements {
  readonly #options: StatementsOptions;

  constructor(options: StatementsOptions) {
    this.#options = options;
  }

  /** Ready to be laid out. FORBIDDEN · UNKNOWN_FAMILY · NO_EXHIBITION */
  async paperOf(wanted: Wanted): Promise<Result<StatementPaper>> {
    const settings = (await this.#options.ledger.call(null, 'settings.get', {})) as Result<Settings>;
    if (!settings.ok) return settings;
    const statement = await this.#read(wanted);
    if (!statement.ok) return statement;
    const { digits } = settings.value;
    return done({
      paper: 'statement',
      language: wanted.language,
      digits,
      width: 'A4',
      statement: statement.value,
    });
  }

  /** As a PDF, for several at once too: without a dialog. FORBIDDEN · UNKNOWN_FAMILY · NO_EXHIBITION */
  async pdfOf(wanted: Wanted): Promise<Result<Buffer>> {
    const paper = await this.paperOf(wanted);
    return paper.ok ? done(await this.#options.papers.toPdf(paper.value)) : paper;
  }

  /** As `pdfOf`, into a file whose path main chose. Also SAVE_FAILED */
  async toFile(wanted: Wanted, path: string): Promise<Result<{ path: string }>> {
    const pdf = await this.pdfOf(wanted);
    return pdf.ok ? saveFile(path, pdf.value) : pdf;
  }

  async #read({ asker, family }: Wanted): Promise<Result<Statement>> {
    const channel = family === null ? 'earnings.statement' : 'statements.read';
    const whose = family === null ? {} : { family };
    const entries: Statement['entries'] = [];
    let head: Statement['head'] | null = null;
    let after: number | null = 0;
    while (after !== null) {
      const asked = { ...whose, after, upTo: head?.upTo ?? null };
      const page = (await this.#options.ledger.call(asker, channel, asked)) as Result<Page>;
      if (!page.ok) return page;
      // What is sold while it is read comes on the next one: `owed` is that of the first page.
      head ??= page.value.head;
      entries.push(...page.value.entries);
      after = page.value.next;
    }
    if (head === null) throw new Error('A statement has at least one page.');
    return done({ head, entries });
  }
}
