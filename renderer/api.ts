import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Approval } from '../shared/approval';
import type { contract, Channel, Input, Output } from '../shared/contract';
import type { EventName, Events } from '../shared/contract/events';
import type { Pos } from '../shared/contract/page';
import { refuse, type Refusal, type Result } from '../shared/result';
import { withApproval } from './approval-desk';
import { isOutOfDate } from './freshness';

declare global {
  interface Window {
    readonly pos: Pos;
  }
}

type ChannelOfKind<K> = { [C in Channel]: (typeof contract)[C]['kind'] extends K ? C : never }[Channel];
export type QueryChannel = ChannelOfKind<'query'>;
export type CommandChannel = ChannelOfKind<'command'>;
export type LocalChannel = ChannelOfKind<'local'>;

/**
 * Asks once. Never throws: a border that breaks is a refusal like any other. `approval`: a second person's PIN, for this
 * one act.
 */
export const call = async <C extends Channel>(
  channel: C,
  input: Input<C>,
  approval?: Approval,
): Promise<Result<Output<C>>> => {
  try {
    return await window.pos.call(channel, input, approval);
  } catch (fault) {
    console.error(channel, fault);
    return refuse('INTERNAL');
  }
};

/** Listens to main; returns what ends it. */
export const on = <E extends EventName>(event: E, listener: (payload: Events[E]) => void): (() => void) =>
  window.pos.on(event, listener);

/** A new id for a fact, ordered by time. */
export const mintId = (): string => uuidv7();

/** How a refusal travels through react-query, which wants an Error. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // There is no network to wait for: the ledger is on this computer.
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        error instanceof Refused && error.refusal.code === 'LEDGER_RESTARTED' && count < 3,
      retryDelay: 300,
    },
  },
});

/** Keeps what was read up to date with what main says was committed. Called once, at start-up. */
export const watchLedger = (): void => {
  on('changed', ({ features }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => isOutOfDate(queryKey[0] as Channel, features),
    });
  });
  on('ledger', ({ state }) => {
    if (state === 'ready') void queryClient.invalidateQueries();
  });
};

export interface Called<T> {
  /** What was read last; it stays while it is read again. */
  readonly data: T | undefined;
  readonly refusal: Refusal | null;
  /** Nothing has been read yet. */
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** Reads a query channel and keeps it fresh. */
export const useCall = <C extends QueryChannel>(
  channel: C,
  input: Input<C>,
  options: { readonly enabled?: boolean } = {},
): Called<Output<C>> => {
  const { data, error, isPending, refetch } = useQuery<Output<C>>({
    queryKey: [channel, input],
    queryFn: async () => {
      const answer = await call(channel, input);
      if (answer.ok) return answer.value;
      throw new Refused(answer.error);
    },
    enabled: options.enabled ?? true,
  });
  const refusal = error instanceof Refused ? error.refusal : null;
  return { data, refusal, isPending, refetch: () => void refetch() };
};

/** Channels that answer a page at a time, and go on before the position of its last row. */
type PagedChannel = 'overview.salesBehind' | 'sales.find';
const PAGE = 50;

export interface Pages<Row> extends Omit<Called<readonly Row[]>, 'refetch'> {
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly readMore: () => void;
}

/** Reads as many pages as were asked for and keeps them fresh: what is new at their head leaves no gap between them. */
export const usePages = <C extends PagedChannel>(
  channel: C,
  input: Omit<Input<C>, 'before' | 'limit'>,
): Pages<Output<C>[number]> => {
  const query = useInfiniteQuery({
    queryKey: [channel, input, 'pages'],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam }): Promise<Output<C>> => {
      const answer = await call(channel, { ...input, before: pageParam, limit: PAGE } as Input<C>);
      if (answer.ok) return answer.value;
      throw new Refused(answer.error);
    },
    getNextPageParam: (page) => (page.length < PAGE ? null : page.at(-1)?.position),
  });
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return {
    data: useMemo(() => data?.pages.flat(), [data]),
    refusal: error instanceof Refused ? error.refusal : null,
    isPending,
    hasMore: hasNextPage,
    isReadingMore: isFetchingNextPage,
    readMore: () => void fetchNextPage(),
  };
};

let commandsRunning = 0;
const onCommandsRunning = new Set<() => void>();
const countCommand = (by: 1 | -1): void => {
  commandsRunning += by;
  for (const tell of onCommandsRunning) tell();
};

/** How many changes are being written now: *saved* is said only at 0. */
export const useCommandsRunning = (): number =>
  useSyncExternalStore(
    (tell) => {
      onCommandsRunning.add(tell);
      return () => onCommandsRunning.delete(tell);
    },
    () => commandsRunning,
  );

interface Running {
  readonly isRunning: boolean;
  /** Why the last try was refused; null once it is tried again. */
  readonly refusal: Refusal | null;
  readonly clearRefusal: () => void;
}

export interface Asker<C extends Channel> extends Running {
  readonly ask: (input: Input<C>) => Promise<Result<Output<C>>>;
}

/** Asks a channel that changes this computer's own affairs. A second touch while it runs is not a second call. */
export const useAsk = <C extends LocalChannel | CommandChannel>(channel: C): Asker<C> => {
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef<Promise<Result<Output<C>>> | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  const ask = useCallback(
    (input: Input<C>) => {
      if (running.current) return running.current;
      setRunning(true);
      setRefusal(null);
      countCommand(1);
      // The same input, and so the same command id, goes with whatever a called person allows.
      const asked = withApproval(channel, (approval) => call(channel, input, approval));
      running.current = asked.then((answer) => {
        running.current = null;
        countCommand(-1);
        if (mounted.current) {
          setRunning(false);
          setRefusal(answer.ok ? null : answer.error);
        }
        return answer;
      });
      return running.current;
    },
    [channel],
  );
  return { ask, isRunning, refusal, clearRefusal: useCallback(() => setRefusal(null), []) };
};

export interface Commander<C extends CommandChannel> extends Running {
  /** The id is minted here unless given; it stays the same until the command is done. */
  readonly run: (input: Omit<Input<C>, 'id'> & { readonly id?: string }) => Promise<Result<Output<C>>>;
  /** Forgets the id: what comes next is another act (after ALREADY_DONE, or when the person starts anew). */
  readonly newAct: () => void;
}

/**
 * Runs a command channel. One act has one id, so that trying again after a fault never does it twice; when
 * the ledger went away in the middle, it is asked again at once with the same id.
 */
export const useCommand = <C extends CommandChannel>(channel: C): Commander<C> => {
  const { ask, ...running } = useAsk(channel);
  const id = useRef<string | null>(null);

  const run = useCallback<Commander<C>['run']>(
    async (input) => {
      id.current = input.id ?? id.current ?? mintId();
      const whole = { ...input, id: id.current } as unknown as Input<C>;
      let answer = await ask(whole);
      if (!answer.ok && answer.error.code === 'LEDGER_RESTARTED') answer = await ask(whole);
      if (answer.ok) id.current = null;
      return answer;
    },
    [ask],
  );
  return { ...running, run, newAct: useCallback(() => void (id.current = null), []) };
};
