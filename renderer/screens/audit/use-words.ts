import { useTranslation } from 'react-i18next';
import type { Gist, JournalEntry } from '../../../shared/contract/journal';
import { useFormat } from '../../i18n/use-format';
import { useLocalName } from '../../i18n/use-local-name';
import { keyOfKind } from './kinds';

const ways = ['cash', 'card', 'transfer', 'direct'] as const;
const accounts = ['safe', 'expense', 'owner', 'bank', 'card', 'commission', 'discounts', 'rounding'] as const;
const roles = ['volunteer', 'supervisor', 'organiser'] as const;
const whys = ['received', 'damaged', 'sample', 'gift', 'returned', 'recount'] as const;

const oneOf = <T extends string>(known: readonly T[], text: unknown): T | undefined =>
  known.find((one) => one === text);

/** Keeps what has a direction of its own together inside a sentence. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

interface JournalWords {
  /** What an entry says: one sentence. */
  readonly sentence: (entry: JournalEntry) => string;
  /** An account by the name that people call it by. */
  readonly account: (account: string) => string;
}

/** The words of a page of the journal, in the language of the screen. */
export const useJournalWords = (): JournalWords => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();

  const account = (name: string): string => {
    const [kind, of = ''] = name.split(':');
    if (kind === 'cash') return t('audit.account.cash', { till: isolated(of) });
    if (kind === 'family') return t('audit.account.family', { family: isolated(of) });
    if (name === 'over_short') return t('audit.account.overShort');
    const known = oneOf(accounts, name);
    return known ? t(`audit.account.${known}`) : name;
  };

  const quantity = (words: Gist['words']): string => {
    const qty = Number(words['qty'] ?? 0);
    return words['unit'] === 'gram'
      ? t('audit.kilograms', { weight: isolated(format.kilograms(qty)) })
      : isolated(format.number(qty));
  };

  /** Every gap that a sentence may have, each in the language of the screen. */
  const gapsOf = (words: Gist['words']): Record<string, string | number> => {
    const text = (name: string): string => isolated(format.digits(String(words[name] ?? '')));
    const role = oneOf(roles, words['role']);
    const why = oneOf(whys, words['why']);
    const note = String(words['note'] ?? '');
    const paid = String(words['ways'] ?? '')
      .split(' ')
      .flatMap((way) => oneOf(ways, way) ?? [])
      .map((way) => t(`common.method.${way}`));
    return {
      count: Number(words['count'] ?? 0),
      counted: Number(words['counted'] ?? 0),
      expected: Number(words['expected'] ?? 0),
      number: text('number'),
      sale: text('sale'),
      code: text('code'),
      codes: text('codes'),
      family: text('family'),
      reason: isolated(String(words['reason'] ?? '')),
      name:
        'nameAr' in words
          ? isolated(localName({ nameAr: String(words['nameAr']), nameEn: String(words['nameEn'] ?? '') }))
          : text('name'),
      role: role ? t(`common.role.${role}`) : '',
      why: why ? t(`stall.reasons.${why}`) : '',
      qty: quantity(words),
      account: account(String(words['account'] ?? '')),
      ways: paid.join(t('audit.and')),
      note: note === '' ? '' : t('audit.note', { note: isolated(note) }),
      aside: words['is'] === 'aside' ? t('audit.aside') : '',
    };
  };

  const sentence = ({ kind, gist }: JournalEntry): string => {
    if (gist === null) return t(`audit.kind.${keyOfKind[kind]}`);
    const gaps = gapsOf(gist.words);
    if (kind === 'cash.moved') {
      return gist.words['direction'] === 'in' ? t('audit.cashIn', gaps) : t('audit.cashOut', gaps);
    }
    return t(`audit.says.${keyOfKind[kind]}`, gaps);
  };

  return { sentence, account };
};
