import type { damageContract } from '../../../shared/contract/damage';
import type { Output } from '../../../shared/contract';
import { done, errorCodes, refuse, type Result } from '../../../shared/result';
import type { DesktopHandlers } from '../../ipc';
import { askFolder } from './ask-place';
import type { LedgerCare } from './ledger-care';

/** Reads a count of facts out of what the ledger said when it could not be opened. */
const factsOf = ({ has, had }: Readonly<Record<string, unknown>>): { has: number; had: number } | null =>
  typeof has === 'number' && typeof had === 'number' ? { has, had } : null;

/** All of these only while the ledger cannot be opened. FORBIDDEN */
export function damageHandlers(care: LedgerCare): Pick<DesktopHandlers, keyof typeof damageContract> {
  const { ledger, path, places } = care;
  const unlessFailed = (): Result<never> | null =>
    care.hasFailed ? null : refuse('FORBIDDEN', { needed: 'organiser' });

  return {
    'damage.look': () =>
      unlessFailed() ??
      done({
        code: errorCodes.find((code) => code === ledger.state.code) ?? 'INTERNAL',
        path,
        facts: factsOf(ledger.state.details ?? {}),
        copies: places.list().length,
      }),

    'damage.tryAgain': async () => {
      const refused = unlessFailed();
      if (refused !== null) return refused;
      const opened = await ledger.openInstead({ path });
      return opened.ok ? done({}) : opened;
    },

    'damage.keep': async ({ sender }) => {
      const refused = unlessFailed();
      if (refused !== null) return refused;
      const folder = await askFolder(sender);
      if (folder === undefined) return done(null);
      const code = ledger.state.code ?? 'INTERNAL';
      return care.read<{ folder: string }>({
        do: 'keepEvidence',
        ledger: path,
        folder,
        code,
        at: Date.now(),
      });
    },

    'damage.salvage': () =>
      unlessFailed() ?? care.read<Output<'damage.salvage'>>({ do: 'salvage', ledger: path }),

    'damage.rebuild': ({ sender }, { facts }) =>
      unlessFailed() ??
      care.replace<Output<'damage.rebuild'>>({
        do: 'rebuild',
        ledger: path,
        facts,
        at: Date.now(),
        by: care.byOf(sender),
      }),

    'damage.beginAnew': () =>
      unlessFailed() ??
      care.replace<Output<'damage.beginAnew'>>({ do: 'beginAnew', ledger: path, at: Date.now() }),
  };
}
