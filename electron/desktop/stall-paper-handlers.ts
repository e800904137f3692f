import { join, parse } from 'node:path';
import type { WebContents } from 'electron';
import type { Input, LedgerChannel, Output, Parsed } from '../../shared/contract';
import type { Paper } from '../../shared/contract/desktop';
import type { Label, stallPapersContract } from '../../shared/contract/stall-papers';
import { isEan13 } from '../../shared/domain/barcode';
import { labelChunks } from '../../shared/domain/label-chunks';
import { done, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface StallPapers {
  readonly windows: Windows;
  readonly ledger: Pick<LedgerHost, 'call'>;
  readonly papers: Papers;
}

type Named = { readonly nameAr: string; readonly nameEn: string };

const nameIn = ({ nameAr, nameEn }: Named, language: 'ar' | 'en'): string =>
  language === 'en' && nameEn !== '' ? nameEn : nameAr;

/** Fifty sheets of 24: what one page lays out in a few seconds. */
const LABELS_A_FILE = 1_200;

const labelPaper = (
  { language, size, symbology }: Pick<Parsed<'labels.savePdf'>, 'language' | 'size' | 'symbology'>,
  digits: 'latn' | 'arab',
  labels: Label[],
): Paper => ({ paper: 'labels', language, digits, width: 'A4', size, symbology, labels });

/** `labels.pdf` goes on in `labels-2.pdf`. */
const numbered = (path: string, number: number): string => {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${number}${ext}`);
};

/** Labels and hand-over sheets. What stands on them is read from the ledger: the page only says of what. */
export function stallPaperHandlers({
  windows,
  ledger,
  papers,
}: StallPapers): Pick<DesktopHandlers, keyof typeof stallPapersContract> {
  const ask = async <C extends LedgerChannel>(
    sender: WebContents,
    channel: C,
    input: Input<C>,
  ): Promise<Result<Output<C>>> =>
    (await ledger.call(windows.personAt(sender)?.personId ?? null, channel, input)) as Result<Output<C>>;

  const labelsOf = async (
    sender: WebContents,
    { labels, language, symbology }: Parsed<'labels.savePdf'>,
  ): Promise<Result<Label[]>> => {
    const products = await ask(sender, 'products.table', {});
    if (!products.ok) return products;
    const families = await ask(sender, 'families.list', {});
    if (!families.ok) return families;
    const familyName = new Map(families.value.map((one) => [one.code as string, nameIn(one, language)]));
    const byCode = new Map(products.value.map((one) => [one.code as string, one]));
    return done(
      labels.flatMap(({ product, copies }) => {
        const known = byCode.get(product);
        if (known === undefined) return [];
        const { code, barcode, unit, price } = known;
        const isOwn = symbology === 'ean13' && barcode !== null && isEan13(barcode);
        return [
          {
            product: code,
            name: nameIn(known, language),
            family: familyName.get(known.familyCode) ?? '',
            price: unit === 'open' ? null : price,
            unit,
            text: isOwn ? barcode : code,
            copies,
          },
        ];
      }),
    );
  };

  return {
    'labels.savePdf': async ({ sender }, input) => {
      const settings = await ask(sender, 'settings.get', {});
      if (!settings.ok) return settings;
      const labels = await labelsOf(sender, input);
      if (!labels.ok) return labels;
      const { size, job } = input;
      const first = await askWhere(sender, `labels-${size}.pdf`);
      if (first === null) return done(null);
      const chunks = labelChunks(labels.value, LABELS_A_FILE);
      for (const [at, chunk] of chunks.entries()) {
        const pdf = await papers.toPdf(labelPaper(input, settings.value.digits, chunk));
        const saved = await saveFile(at === 0 ? first : numbered(first, at + 1), pdf);
        if (!saved.ok) return saved;
        if (job !== null) windows.tellOne(sender, 'job', { job, done: at + 1, total: chunks.length });
      }
      return done({ path: first, files: chunks.length });
    },

    'handover.savePdf': async ({ sender }, { family, language }) => {
      const settings = await ask(sender, 'settings.get', {});
      if (!settings.ok) return settings;
      const rows = await ask(sender, 'stock.ofFamily', { family });
      if (!rows.ok) return rows;
      const families = await ask(sender, 'families.list', {});
      if (!families.ok) return families;
      const current = await ask(sender, 'exhibition.current', {});
      if (!current.ok) return current;
      const named = families.value.find(({ code }) => code === family);
      const { exhibition } = current.value;
      const pdf = await papers.toPdf({
        paper: 'handover',
        language,
        digits: settings.value.digits,
        width: 'A4',
        handover: {
          exhibition: exhibition === null ? '' : nameIn(exhibition, language),
          at: Date.now(),
          timezone: exhibition?.timezone ?? 'Asia/Muscat',
          family: { code: family, name: named === undefined ? '' : nameIn(named, language) },
          rows: rows.value.map(({ code, unit, brought, sold, returned, lost, onHand, ...names }) => ({
            code,
            name: nameIn(names, language),
            unit,
            brought,
            sold,
            returned,
            lost,
            onHand,
          })),
        },
      });
      const path = await askWhere(sender, `handover-${family}.pdf`);
      return path === null ? done(null) : saveFile(path, pdf);
    },
  };
}
