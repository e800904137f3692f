import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { ReportCell, ReportColumn } from '../../../shared/contract/report-tables';
import type { Format } from '../../i18n/format';
import { isFigure, reportCell } from '../../i18n/report-cell';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import styles from './reports.module.css';
import { useReportRows, type Asked } from './use-report';

interface ReportGridProps {
  readonly asked: Asked;
  readonly made: number;
  readonly head: Output<'reports.page'>;
  readonly format: Format;
}

/** Chromium draws nothing beyond some 33 million pixels: a longer table goes on, on another page. */
const MOST_AT_ONCE = 200_000;
const ROW = 2.5;
const REM = 16;
const LARGE_REM = 20;

/** In rem: figures are narrow, and a text is cut at some forty letters. */
const widthOf = ({ width, kind, header }: ReportColumn): number => {
  const letters = Math.min(isFigure(kind) ? 10 : 40, width);
  return Math.max(letters, Math.min(header.length, 14)) * 0.5 + 1.75;
};

/** One part of a report: only the rows in sight exist, and only those near them are read. */
export const ReportGrid = ({ asked, made, head, format }: ReportGridProps) => {
  const { t } = useTranslation();
  const { largeText } = useSettings().settings;
  const height = ROW * (largeText ? LARGE_REM : REM);
  const { columns, totals, cover } = head;
  const shown = head.parts.find(({ part }) => part === head.part);
  const count = shown?.rows ?? 0;
  const pages = Math.max(1, Math.ceil(count / MOST_AT_ONCE));
  const [page, setPage] = useState(0);
  const begin = page * MOST_AT_ONCE;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: Math.min(MOST_AT_ONCE, count - begin),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const rowAt = useReportRows(asked, {
    made,
    head,
    first: begin + (items[0]?.index ?? 0),
    last: begin + (items.at(-1)?.index ?? -1) + 1,
  });

  if (count === 0) return <Empty title={t('reports.nothing')}>{t('reports.nothingHint')}</Empty>;
  const context = { format, timezone: cover.timezone };
  const widths = columns.map(widthOf);
  const tracks = { gridTemplateColumns: widths.map((width) => `minmax(${width}rem, ${width}fr)`).join(' ') };
  const least = `${widths.reduce((sum, width) => sum + width, 0)}rem`;
  const goTo = (to: number) => {
    setPage(to);
    virtual.scrollToOffset(0);
  };
  const cells = (row: readonly ReportCell[]) =>
    columns.map(({ id, kind }, at) => {
      const text = reportCell(row[at] ?? null, kind, context);
      return (
        <div
          key={id}
          role="cell"
          className={styles.cell}
          data-figure={isFigure(kind) || undefined}
          title={text}
        >
          <bdi dir={isFigure(kind) || kind === 'instant' ? 'ltr' : undefined}>{text}</bdi>
        </div>
      );
    });

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={shown?.title}>
        <div
          role="table"
          aria-label={shown?.title}
          aria-rowcount={count + 1}
          className={styles.table}
          style={{ minInlineSize: least }}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.row} style={tracks}>
              {columns.map(({ id, kind, header }) => (
                <div
                  key={id}
                  role="columnheader"
                  className={styles.cell}
                  data-figure={isFigure(kind) || undefined}
                >
                  {header}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rowAt(begin + index);
              return (
                <div
                  key={index}
                  role="row"
                  aria-rowindex={begin + index + 2}
                  aria-busy={row === undefined || undefined}
                  className={styles.row}
                  style={{ ...tracks, blockSize: height, transform: `translateY(${start}px)` }}
                >
                  {cells(row ?? [])}
                </div>
              );
            })}
          </div>
          {totals && (
            <div role="rowgroup" className={styles.foot}>
              <div role="row" aria-rowindex={count + 2} className={styles.row} style={tracks}>
                <div role="cell" className={styles.cell}>
                  {t('reports.total')}
                </div>
                {cells(totals).slice(1)}
              </div>
            </div>
          )}
        </div>
      </div>
      {pages > 1 && (
        <div className={styles.bar}>
          <Button isDisabled={page === 0} onPress={() => goTo(page - 1)}>
            {t('reports.before')}
          </Button>
          <span>
            {t('reports.rows', {
              from: format.number(begin + 1),
              to: format.number(Math.min(count, begin + MOST_AT_ONCE)),
              of: format.number(count),
            })}
          </span>
          <Button isDisabled={page === pages - 1} onPress={() => goTo(page + 1)}>
            {t('reports.after')}
          </Button>
        </div>
      )}
    </>
  );
};
