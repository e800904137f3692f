import type { FamilyRow } from '../../../shared/contract/families';
import type { listsContract, Table } from '../../../shared/contract/lists';
import type { ListedProduct } from '../../../shared/domain/lists/read-product';
import { done } from '../../../shared/result';
import type { Handlers } from '../command';
import { familyTable } from '../families/queries';
import { storedProducts } from '../products/queries';
import { familyHeaders, listNames, productHeaders, unitWords, yesNo, type Language } from './words';

type Cell = Table['rows'][number][number];

/** One column of a list: its header, how wide it is in characters, and what it says of each row. */
interface Column<Row> {
  readonly header: Readonly<Record<Language, string>>;
  readonly kind: Table['columns'][number]['kind'];
  readonly width: number;
  readonly cell: (row: Row, language: Language) => Cell;
}

const column = <Row>(
  header: Column<Row>['header'],
  width: number,
  cell: Column<Row>['cell'],
  kind: Column<Row>['kind'] = 'text',
): Column<Row> => ({ header, kind, width, cell });

const percent = (basisPoints: number | null): number | null =>
  basisPoints === null ? null : basisPoints / 100;

const phone = column<FamilyRow>(familyHeaders.phone, 14, (family) => family.phone ?? '');

const familyColumns: readonly Column<FamilyRow>[] = [
  column(familyHeaders.code, 12, ({ code }) => code),
  column(familyHeaders.nameAr, 28, ({ nameAr }) => nameAr),
  column(familyHeaders.nameEn, 28, ({ nameEn }) => nameEn),
  column(familyHeaders.wilayat, 14, ({ wilayat }) => wilayat),
  column(familyHeaders.craft, 22, ({ craft }) => craft),
  column(familyHeaders.commission, 12, ({ commissionBp }) => percent(commissionBp), 'percent'),
  column(familyHeaders.vat, 12, ({ vatBp }) => percent(vatBp), 'percent'),
  column(familyHeaders.vatin, 18, ({ vatin }) => vatin ?? ''),
  column(familyHeaders.note, 30, ({ note }) => note),
  column(familyHeaders.active, 12, ({ active }, language) => yesNo(active, language)),
  column(familyHeaders.firstTime, 16, ({ firstTime }, language) => yesNo(firstTime, language)),
  column(familyHeaders.ledByWoman, 14, ({ ledByWoman }, language) => yesNo(ledByWoman, language)),
  column(familyHeaders.ledByYouth, 18, ({ ledByYouth }, language) => yesNo(ledByYouth, language)),
  column(familyHeaders.supportingBody, 34, ({ supportingBody }) => supportingBody ?? ''),
];

/** Kilograms, or pieces. */
const quantity = ({ unit }: ListedProduct, value: number): number => (unit === 'gram' ? value / 1000 : value);

/** Below zero is no quantity that a family could bring: left blank, which an import leaves as it is. */
const stock = (product: ListedProduct): Cell =>
  product.onHand < 0 ? null : quantity(product, product.onHand);

const productColumns: readonly Column<ListedProduct>[] = [
  column(productHeaders.code, 12, ({ code }) => code),
  column(productHeaders.family, 12, ({ familyCode }) => familyCode),
  column(productHeaders.nameAr, 32, ({ nameAr }) => nameAr),
  column(productHeaders.nameEn, 32, ({ nameEn }) => nameEn),
  column(productHeaders.category, 18, ({ category }) => category),
  column(productHeaders.price, 14, ({ price }) => price / 1000, 'money'),
  column(productHeaders.unit, 10, ({ unit }, language) => unitWords[unit][language]),
  column(productHeaders.quantity, 12, stock, 'quantity'),
  column(productHeaders.barcode, 18, ({ barcode }) => barcode ?? ''),
  column(productHeaders.vat, 12, ({ vatBp }) => percent(vatBp), 'percent'),
  column(
    productHeaders.lowStockAt,
    12,
    (product) => (product.lowStockAt === null ? null : quantity(product, product.lowStockAt)),
    'quantity',
  ),
  column(productHeaders.active, 12, ({ active }, language) => yesNo(active, language)),
];

const tableOf = <Row>(
  list: 'families' | 'products',
  language: Language,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table => ({
  name: listNames[list][language],
  language,
  columns: columns.map(({ header, kind, width }) => ({ header: header[language], kind, width })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
});

export const listsHandlers: Handlers<keyof typeof listsContract> = {
  'lists.export': ({ db }, { list, language, withPhones }) =>
    done(
      list === 'families'
        ? tableOf(list, language, withPhones ? [...familyColumns, phone] : familyColumns, familyTable(db))
        : tableOf(list, language, productColumns, storedProducts(db)),
    ),
};
