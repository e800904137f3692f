import type { reportTablesContract } from '../../../shared/contract/report-tables';
import { done } from '../../../shared/result';
import type { Handlers } from '../command';
import { reports } from './reports';

export const reportTablesHandlers: Handlers<keyof typeof reportTablesContract> = {
  'reports.list': () =>
    done(
      Object.values(reports).map(({ name, title, about, takes, parts }) => ({
        report: name,
        title,
        about,
        takes: [...takes],
        parts: parts.map((part) => ({ part: part.name, title: part.title })),
      })),
    ),
};
