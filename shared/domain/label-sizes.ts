/** Where labels stand on their paper, in millimetres. */
export interface LabelSize {
  /** Of one sheet; of a roll: of one label, each a page of its own. */
  readonly page: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  readonly label: { readonly width: number; readonly height: number };
  /** Before the first label of a sheet. */
  readonly top: number;
  readonly side: number;
}

/** All label papers there are; another is another line. */
export const labelSizes = {
  'A4-3x8': {
    page: { width: 210, height: 297 },
    columns: 3,
    rows: 8,
    label: { width: 70, height: 36 },
    top: 4.5,
    side: 0,
  },
  '40x30': {
    page: { width: 40, height: 30 },
    columns: 1,
    rows: 1,
    label: { width: 40, height: 30 },
    top: 0,
    side: 0,
  },
} as const satisfies Readonly<Record<string, LabelSize>>;

export type LabelSizeName = keyof typeof labelSizes;

export const labelSizeNames = Object.keys(labelSizes) as [LabelSizeName, ...LabelSizeName[]];
