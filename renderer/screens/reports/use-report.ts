import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Input, Output } from '../../../shared/contract';
import type { ReportCell } from '../../../shared/contract/report-tables';
import type { Refusal, Result } from '../../../shared/result';
import { call, Refused } from '../../api';

/** What is asked of a report, but for the rows. */
export type Asked = Pick<Input<'reports.page'>, 'report' | 'language'> & {
  readonly from: string | null;
  readonly to: string | null;
  readonly families: readonly string[] | null;
  readonly tills: readonly string[] | null;
  readonly part: string | null;
};

/** So many rows are read at a time. */
export const PAGE = 200;

const valueOf = <T>(answer: Result<T>): T => {
  if (answer.ok) return answer.value;
  throw new Refused(answer.error);
};

const inputOf = ({ families, tills, ...asked }: Asked): Input<'reports.page'> => ({
  ...asked,
  families: families && [...families],
  tills: tills && [...tills],
});

export interface ReadReport {
  /** Its cover, columns, counts and totals: of the moment at which it was asked for. */
  readonly head: Output<'reports.page'> | undefined;
  readonly refusal: Refusal | null;
  readonly isPending: boolean;
  /** `head` is still that of the part or span before: its tabs may stand, its rows may not. */
  readonly isStale: boolean;
}

/**
 * A report of one moment: what is sold meanwhile changes nothing under the eyes of who reads it. `made` counts how often
 * it was asked for anew.
 */
export const useReport = (asked: Asked, made: number): ReadReport => {
  const { data, error, isPending, isPlaceholderData } = useQuery({
    queryKey: ['report', made, asked],
    queryFn: async () => valueOf(await call('reports.page', { ...inputOf(asked), limit: PAGE })),
    placeholderData: keepPreviousData,
    // It is long, and soon out of date.
    gcTime: 60_000,
  });
  return {
    head: data,
    refusal: error instanceof Refused ? error.refusal : null,
    isPending,
    isStale: isPlaceholderData,
  };
};

/** The rows from `first` to before `last` of a report, as far as they are read; each page is asked for when it is seen. */
export const useReportRows = (
  asked: Asked,
  { made, head, first, last }: { made: number; head: Output<'reports.page'>; first: number; last: number },
): ((row: number) => readonly ReportCell[] | undefined) => {
  const from = Math.floor(first / PAGE);
  const pages = Array.from({ length: Math.max(0, Math.ceil(last / PAGE) - from) }, (_, at) => from + at);
  const read = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['reportRows', made, asked, page],
      queryFn: async () =>
        page === 0
          ? head.rows
          : valueOf(
              await call('reports.page', {
                ...inputOf(asked),
                offset: page * PAGE,
                limit: PAGE,
                checked: false,
                counted: false,
              }),
            ).rows,
      gcTime: 60_000,
    })),
  });
  const known = useMemo(() => new Map(read.map(({ data }, at) => [from + at, data])), [read, from]);
  return (row) => known.get(Math.floor(row / PAGE))?.[row % PAGE];
};
