import { Pie, PieChart } from 'recharts';
import type { ChartRow } from './chart-rows';

interface RingProps {
  readonly rows: readonly ChartRow[];
  /** CSS pixels. */
  readonly size: number;
}

export const sliceColour = (index: number): string => `var(--chart-${(index % 4) + 1})`;

/** Shares of a whole; what each slice is stands in the table beside it, in the same colours. */
export const Ring = ({ rows, size }: RingProps) => (
  <PieChart width={size} height={size} accessibilityLayer={false}>
    <Pie
      data={rows.map((row, index) => ({
        name: row.key,
        value: Math.max(0, row.value),
        fill: sliceColour(index),
      }))}
      dataKey="value"
      innerRadius="58%"
      outerRadius="100%"
      startAngle={90}
      endAngle={-270}
      stroke="var(--card)"
      strokeWidth={2}
      isAnimationActive={false}
      rootTabIndex={-1}
    />
  </PieChart>
);
