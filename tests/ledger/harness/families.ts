import type { Actor } from '../../../electron/ledger/command';
import type { Output } from '../../../shared/contract';
import type { Statement } from '../../../shared/contract/statements';
import type { Ledger } from '../../../electron/ledger/ledger';
import { NOBODY } from './people';
import type { Stall } from './stall';

export const asFamily = (family: string): Actor => ({ kind: 'family', family });

/** A PIN that no test takes for another's. */
export const OWN_PIN = '586203';

/** Gives a family its first PIN and lets it choose its own, as at the window. */
export function letInFamily(stall: Stall, family: string, newPin = OWN_PIN): void {
  const { pin } = stall.must('familyPins.give', { family });
  const chosen = stall.call('earnings.choosePin', { code: family, pin, newPin }, NOBODY);
  if (!chosen.ok) throw new Error(`${family} was not let in: ${chosen.error.code}`);
}

type Looked = Output<'earnings.look'>;

/** What a family sees, asked as the family. */
export function lookAs(stall: Stall, family: string, kind: 'today' | 'yesterday' | 'all' = 'today'): Looked {
  const answer = stall.call('earnings.look', { period: { kind } }, asFamily(family));
  if (!answer.ok) throw new Error(`${family} saw nothing: ${answer.error.code}`);
  return answer.value as Looked;
}

/** A family's whole statement, page by page, as main reads it for a paper. */
export function statementOf(ledger: Ledger, family: string): Statement {
  const entries: Statement['entries'] = [];
  let asked: { after: number; upTo: number | null } = { after: 0, upTo: null };
  let head: Statement['head'] | null = null;
  for (;;) {
    const page = ledger.call({ kind: 'system' }, 'statements.read', { family, ...asked });
    if (!page.ok) throw new Error(`No statement of ${family}: ${page.error.code}`);
    const read = page.value as Output<'statements.read'>;
    head ??= read.head;
    entries.push(...read.entries);
    if (read.next === null) return { head, entries };
    asked = { after: read.next, upTo: head.upTo };
  }
}
