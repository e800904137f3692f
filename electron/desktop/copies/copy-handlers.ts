import type {
  copiesContract,
  CopyStatus,
  ListedCopyShown,
  LookedCopy,
} from '../../../shared/contract/copies';
import type { Output } from '../../../shared/contract';
import { done, refuse, type Result } from '../../../shared/result';
import type { DesktopHandlers } from '../../ipc';
import { chooseSecondPlace, forgetSecondPlace } from '../../ledger/copies/second-place';
import { placeFault } from '../../ledger/place-fault';
import { askCopy, askFolder } from './ask-place';
import type { LedgerCare } from './ledger-care';

const NO_COPIES: CopyStatus = {
  newest: null,
  asOf: null,
  unsavedSince: null,
  nextAt: null,
  isCopying: false,
  problem: null,
  second: null,
};

type Described = Omit<ListedCopyShown, 'key' | 'where'>;

export function copyHandlers(care: LedgerCare): Pick<DesktopHandlers, keyof typeof copiesContract> {
  const { places, keeper } = care;
  // What is only practised is in no copy.
  const status = (): Result<CopyStatus> =>
    done(care.isPractice ? NO_COPIES : places.status(keeper.state, keeper.nextAt));

  return {
    'copies.status': status,

    'copies.now': async () => {
      if (care.isPractice) return status();
      await keeper.copy('hand');
      const { problem } = keeper.state;
      return problem === null ? status() : refuse(problem);
    },

    'copies.chooseFolder': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const chosen = await askFolder(sender);
      if (chosen === undefined) return done(null);
      try {
        chooseSecondPlace(places.folder, chosen);
      } catch (error) {
        return placeFault(error);
      }
      await keeper.copy('hand');
      return status();
    },

    'copies.forgetFolder': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      forgetSecondPlace(places.folder);
      await keeper.copy('hand');
      return status();
    },

    'copies.list': async ({ sender }) => (await care.mayMend(sender)) ?? done(places.list()),

    'copies.chooseFile': async ({ sender }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const file = await askCopy(sender);
      if (file === undefined) return done(null);
      const described = await care.read<Described>({ do: 'describe', file });
      if (!described.ok) return described;
      return done({ key: places.choose(file), where: 'file' as const, ...described.value });
    },

    'copies.look': async ({ sender }, { key }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const copy = places.fileOf(key);
      if (copy === null) return refuse('UNKNOWN_COPY');
      return care.read<LookedCopy>({ do: 'look', copy, ledger: care.path });
    },

    'copies.restore': async ({ sender }, { key, head, present }) => {
      const refused = await care.mayMend(sender);
      if (refused !== null) return refused;
      const copy = places.fileOf(key);
      if (copy === null) return refuse('UNKNOWN_COPY');
      const by = care.byOf(sender);
      return care.replace<Output<'copies.restore'>>({
        do: 'restore',
        copy,
        ledger: care.path,
        head,
        present,
        at: Date.now(),
        by,
      });
    },
  };
}
