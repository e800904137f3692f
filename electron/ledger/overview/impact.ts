import type { impactContract, Impact } from '../../../shared/contract/impact';
import { baisa, familyCode, type Baisa, type Unit } from '../../../shared/domain/amounts';
import { median } from '../../../shared/domain/median';
import { sellThrough } from '../../../shared/domain/sell-through';
import { LEAST_SHOWN, protectGroups, protectPart } from '../../../shared/domain/small-groups';
import { done, refuse } from '../../../shared/result';
import type { Handlers } from '../command';
import { all, type ReadableDb } from '../database';
import { findExhibition } from '../exhibition/queries';
import { days, hours, methods, trade } from './figures';

const MOST_BEST_SELLERS = 8;

interface FamilyRow {
  readonly wilayat: string;
  readonly craft: string;
  readonly body: string | null;
  readonly firstTime: number | null;
  readonly ledByWoman: number | null;
  readonly ledByYouth: number | null;
  /** Null: it sold nothing, ever. */
  readonly earned: number | null;
}

/** Families that take part: on duty now, or with goods or sales of theirs. */
const takingPart = (db: ReadableDb): FamilyRow[] =>
  all<FamilyRow>(
    db,
    `SELECT f.wilayat, f.craft, f.supporting_body AS body, f.first_time AS firstTime,
       f.led_by_woman AS ledByWoman, f.led_by_youth AS ledByYouth, d.earned
     FROM derived_families f
     LEFT JOIN (SELECT family_code, SUM(base - commission) AS earned FROM derived_family_days
       GROUP BY family_code HAVING SUM(gross) > 0) d ON d.family_code = f.code
     WHERE f.active = 1 OR d.earned IS NOT NULL OR EXISTS (
       SELECT 1 FROM derived_products p JOIN derived_stock_figures s ON s.product_code = p.code
       WHERE p.family_code = f.code AND s.brought > 0)`,
  );

function groupsOf(families: readonly FamilyRow[], nameOf: (family: FamilyRow) => string): Impact['wilayats'] {
  const counts = new Map<string, number>();
  for (const family of families) {
    const name = nameOf(family).trim();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return protectGroups([...counts].map(([name, count]) => ({ name, count })));
}

type Flag = 'firstTime' | 'ledByWoman' | 'ledByYouth';

function partOf(families: readonly FamilyRow[], flag: Flag): Impact['firstTime'] {
  if (families.every((family) => family[flag] === null)) return null;
  return protectPart(families.filter((family) => family[flag] === 1).length, families.length);
}

interface GoodsRow {
  readonly unit: Unit;
  readonly brought: number;
  readonly sold: number;
}

const goods = (db: ReadableDb): GoodsRow[] =>
  all<GoodsRow>(
    db,
    `SELECT p.unit, s.brought, s.brought - s.returned - s.lost + s.recounted - p.on_hand AS sold
     FROM derived_stock_figures s JOIN derived_products p ON p.code = s.product_code WHERE s.brought > 0`,
  );

interface SellerRow {
  readonly nameAr: string;
  readonly nameEn: string;
  readonly family: string;
  readonly familyNameAr: string;
  readonly familyNameEn: string;
  readonly unit: Unit;
  readonly qty: number;
  readonly net: number;
}

const bestSellers = (db: ReadableDb): Impact['bestSellers'] =>
  all<SellerRow>(
    db,
    `SELECT p.name_ar AS nameAr, p.name_en AS nameEn, f.code AS family, f.name_ar AS familyNameAr,
       f.name_en AS familyNameEn, p.unit, t.qty, t.net
     FROM derived_product_totals t JOIN derived_products p ON p.code = t.product_code
     JOIN derived_families f ON f.code = p.family_code
     WHERE t.net > 0 ORDER BY t.net DESC, p.code LIMIT ${MOST_BEST_SELLERS}`,
  ).map((row) => ({ ...row, family: familyCode(row.family), net: baisa(row.net) }));

function impact(db: ReadableDb, at: number): Impact | null {
  const exhibition = findExhibition(db);
  if (exhibition === null) return null;
  const families = takingPart(db);
  const earned = families.flatMap((family): Baisa[] =>
    family.earned === null ? [] : [baisa(family.earned)],
  );
  const { net, buyers, averageBasket } = trade(db, null);
  const stock = goods(db);
  const { nameAr, nameEn, venueAr, venueEn, startsOn, endsOn, sample, timezone } = exhibition;
  return {
    exhibition: { nameAr, nameEn, venueAr, venueEn, startsOn, endsOn, sample },
    timezone,
    madeAt: at,
    families: families.length,
    wilayats: groupsOf(families, ({ wilayat }) => wilayat),
    crafts: groupsOf(families, ({ craft }) => craft),
    bodies: groupsOf(families, ({ body }) => body ?? ''),
    firstTime: partOf(families, 'firstTime'),
    ledByWoman: partOf(families, 'ledByWoman'),
    ledByYouth: partOf(families, 'ledByYouth'),
    net,
    earned: baisa(earned.reduce((sum, amount) => sum + amount, 0)),
    medianEarned: earned.length < LEAST_SHOWN ? null : median(earned),
    buyers,
    averageBasket,
    pieces: sellThrough(stock.filter(({ unit }) => unit !== 'gram')),
    grams: sellThrough(stock.filter(({ unit }) => unit === 'gram')),
    bestSellers: bestSellers(db),
    days: days(db),
    hours: hours(db, null),
    methods: methods(db, null),
  };
}

export const impactHandlers: Handlers<keyof typeof impactContract> = {
  'impact.report': ({ db, at }) => {
    const report = impact(db, at);
    return report === null ? refuse('NO_EXHIBITION') : done(report);
  },
};
