import { useInfiniteQuery } from '@tanstack/react-query';
import type { Input } from '../../../shared/contract';
import type { JournalEntry } from '../../../shared/contract/journal';
import type { Refusal } from '../../../shared/result';
import { call, Refused } from '../../api';

/** What is looked for; null: whatever it is. */
export type Looked = Required<Pick<Input<'journal.list'>, 'person' | 'kind' | 'till' | 'day'>>;

export const everything: Looked = { person: null, kind: null, till: null, day: null };

const A_PAGE = 50;

interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly refusal: Refusal | null;
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
}

/** The journal, newest first, a page at a time; main says when something was written, and what is shown is read again. */
export const useJournal = (looked: Looked): Journal => {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['journal.list', looked],
    queryFn: async ({ pageParam }) => {
      const answer = await call('journal.list', { ...looked, before: pageParam, limit: A_PAGE });
      if (answer.ok) return answer.value;
      throw new Refused(answer.error);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < A_PAGE ? undefined : page.at(-1)?.position),
  });
  return {
    entries: data?.pages.flat() ?? [],
    refusal: error instanceof Refused ? error.refusal : null,
    isPending,
    hasMore: hasNextPage,
    isReadingMore: isFetchingNextPage,
    readMore: () => void fetchNextPage(),
  };
};
