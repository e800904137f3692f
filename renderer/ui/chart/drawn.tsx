import type { Format } from '../../i18n/format';
import type { ChartRow, ChartValues } from './chart-rows';
import { Columns } from './columns';
import { Ring } from './ring';

interface DrawnProps {
  readonly kind: 'columns' | 'ring';
  readonly rows: readonly ChartRow[];
  readonly values: ChartValues;
  readonly format: Format;
  /** CSS pixels. */
  readonly height: number;
  readonly onOpen?: ((key: string) => void) | undefined;
}

/** What the charts' library draws on a screen; loaded when the first chart is looked at. */
export const Drawn = ({ kind, rows, values, format, height, onOpen }: DrawnProps) =>
  kind === 'ring' ? (
    <Ring rows={rows} size={height} />
  ) : (
    <Columns {...{ rows, values, format, height }} {...(onOpen && { onOpen })} />
  );
