import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import type { Format } from '../../i18n/format';
import { axisText, figureText, type ChartRow, type ChartValues } from './chart-rows';

interface ColumnsProps {
  readonly rows: readonly ChartRow[];
  readonly values: ChartValues;
  readonly format: Format;
  /** CSS pixels: a paper says its own; without, as wide as there is room. */
  readonly width?: number;
  readonly height: number;
  readonly onOpen?: (key: string) => void;
}

/** So few, and so wide (CSS pixels), that each column has room for its figure above it. */
const FEW = 7;
const ROOM = 64;
const TEXT = { fill: 'var(--ink-soft)', fontSize: 12 };
const CURSOR = { cursor: 'pointer' } as const;

/** Columns over hours or days, in reading order: from the right in Arabic. What it says stands in a table too. */
export const Columns = ({ rows, values, format, width, height, onOpen }: ColumnsProps) => {
  const isArabic = format.language === 'ar';
  return (
    <BarChart
      {...(width === undefined ? { responsive: true, style: { width: '100%', height } } : { width, height })}
      data={[...rows]}
      margin={{ top: 20, right: 8, bottom: 0, left: 8 }}
      barCategoryGap="22%"
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        reversed={isArabic}
        tick={TEXT}
        tickLine={false}
        axisLine={{ stroke: 'var(--edge)' }}
        interval="equidistantPreserveStart"
        minTickGap={6}
      />
      <YAxis
        orientation={isArabic ? 'right' : 'left'}
        width={56}
        tick={TEXT}
        tickLine={false}
        axisLine={false}
        tickCount={5}
        allowDecimals={values === 'money'}
        tickFormatter={(value: number) => axisText(value, values, format)}
      />
      <Bar
        dataKey="value"
        fill="var(--chart-1)"
        radius={[3, 3, 0, 0]}
        maxBarSize={56}
        isAnimationActive={false}
        {...(onOpen && {
          style: CURSOR,
          onClick: (_bar: unknown, index: number) => {
            const row = rows[index];
            if (row) onOpen(row.key);
          },
        })}
      >
        {rows.length <= FEW && (width === undefined || width / rows.length >= ROOM) && (
          <LabelList
            dataKey="value"
            position="top"
            fill="var(--ink)"
            fontSize={12}
            formatter={(value) => figureText(Number(value), values, format)}
          />
        )}
      </Bar>
    </BarChart>
  );
};
