import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from './exit';

/** What a tool that writes scenarios may leave out or say as null. */
const optional = <T extends z.ZodType>(type: T) => type.nullish();

const numbers = { commission_bp: optional(z.number()), vat_bp: optional(z.number()) };

const line = z.object({
  product: z.string(),
  qty: z.number(),
  price: optional(z.number()),
  discount: optional(z.number()),
  discount_by: optional(z.enum(['family', 'organiser'])),
});

const tender = z.discriminatedUnion('method', [
  z.object({ method: z.literal('cash'), given: z.number() }),
  z.object({ method: z.literal('card'), amount: z.number() }),
  z.object({ method: z.literal('transfer'), amount: z.number(), reference: optional(z.string()) }),
  z.object({ method: z.literal('direct'), amount: z.number(), family: z.string() }),
]);

const at = z.iso.datetime({ offset: true });
const till = z.string();
const reason = optional(z.string());
const account = z.enum(['safe', 'expense', 'owner']);

const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open_shift'), at, till, float: z.number() }),
  z.object({ do: z.literal('cash_in'), at, till, amount: z.number(), account, reason }),
  z.object({ do: z.literal('cash_out'), at, till, amount: z.number(), account, reason }),
  z.object({ do: z.literal('close_shift'), at, till, counted: z.record(z.string(), z.number()) }),
  z.object({
    do: z.literal('sell'),
    at,
    till,
    ref: optional(z.string()),
    lines: z.array(line),
    tenders: z.array(tender),
    cart_discount: optional(z.object({ amount: z.number(), by: z.enum(['family', 'organiser']) })),
  }),
  z.object({ do: z.literal('change_tender'), at, of: z.string(), tenders: z.array(tender) }),
  z.object({ do: z.literal('void'), at, of: z.string(), reason }),
  z.object({
    do: z.literal('refund'),
    at,
    till,
    of: z.string(),
    lines: z.array(z.object({ line: z.number(), qty: z.number() })),
    method: z.enum(['cash', 'card', 'transfer', 'direct']),
    restock: optional(z.boolean()),
    reason,
  }),
  z.object({ do: z.literal('receive_stock'), at, product: z.string(), qty: z.number() }),
  z.object({
    do: z.literal('adjust_stock'),
    at,
    product: z.string(),
    qty: z.number(),
    reason: z.enum(['damaged', 'sample', 'gift', 'returned', 'recount']),
  }),
  z.object({
    do: z.literal('pay_out'),
    at,
    till: optional(till),
    ref: optional(z.string()),
    family: z.string(),
    method: z.enum(['cash', 'safe', 'transfer']),
    amount: optional(z.number()),
  }),
  z.object({ do: z.literal('reverse_payout'), at, till: optional(till), of: z.string(), reason }),
  z.object({
    do: z.literal('pay_in'),
    at,
    till: optional(till),
    family: z.string(),
    amount: z.number(),
    method: z.enum(['cash', 'transfer']),
  }),
]);

const scenario = z.object({
  exhibition: z.object({
    name_ar: z.string(),
    name_en: optional(z.string()),
    commission_bp: z.number(),
    cash_rounding: z.number(),
    timezone: z.string(),
    day_starts_at: z.string(),
  }),
  families: z.array(
    z.object({ code: z.string(), name_ar: z.string(), name_en: optional(z.string()), ...numbers }),
  ),
  products: z.array(
    z.object({
      code: z.string(),
      family: z.string(),
      name_ar: z.string(),
      name_en: optional(z.string()),
      price: z.number(),
      unit: z.enum(['piece', 'gram', 'open']),
      stock: optional(z.number()),
      vat_bp: optional(z.number()),
    }),
  ),
  actions: z.array(action),
});

/** An exhibition with its families, its products and an ordered list of actions, some of them wrong on purpose. */
export type Scenario = z.output<typeof scenario>;
export type Action = Scenario['actions'][number];

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The scenario ${path} cannot be read: is there such a file?`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`The scenario ${path} is not JSON.`);
  }
}

/** Reads a scenario, or says in one sentence what is wrong with it. */
export function readScenario(path: string): Scenario {
  const read = scenario.safeParse(parse(path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new UsageError(
    `The scenario ${path} is wrong at ${where === '' ? 'its top' : where}: ${issue?.message ?? ''}.`,
  );
}
