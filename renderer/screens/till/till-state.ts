import type { Baisa, FamilyCode } from '../../../shared/domain/amounts';
import type { Tender } from '../../../shared/domain/tender';
import type { ProductListed } from '../../../shared/contract/products';
import type { SaleDone } from '../../../shared/contract/sales';
import type { Refusal } from '../../../shared/result';
import { emptyCart, reduceCart, type CartAction, type CartState, type PriceChange } from './cart-state';

/** A sale that the ledger has: what the buyer is told, and what a correction of its payment needs. */
export interface DoneSale extends SaleDone {
  readonly tenders: readonly Tender[];
  readonly nets: ReadonlyMap<FamilyCode, Baisa>;
  /** It had been done before this was asked: its answer had been lost on the way. */
  readonly wasDoneBefore: boolean;
}

export type Stage =
  | { readonly kind: 'selling' }
  | {
      readonly kind: 'paying';
      /** Asked and not answered: nothing may change meanwhile. Numbers each try, so that an old answer is known. */
      readonly asked: number | null;
      /** The ledger has not answered for a while and is asked again. */
      readonly isLong: boolean;
      readonly refusal: Refusal | null;
      /** After PRICE_CHANGED: what changed, to tell the buyer. */
      readonly changes: readonly PriceChange[];
    }
  | { readonly kind: 'done'; readonly sale: DoneSale; readonly isCorrecting: boolean };

/** What must be asked before a product can be added, or about what is in the cart. */
export type Sheet =
  | { readonly kind: 'weight'; readonly product: ProductListed }
  | { readonly kind: 'price'; readonly product: ProductListed; readonly qty: number }
  | { readonly kind: 'line'; readonly key: number }
  | { readonly kind: 'other' }
  | { readonly kind: 'newProduct'; readonly barcode: string }
  /** Off a line, or off the whole cart (null). */
  | { readonly kind: 'discount'; readonly key: number | null }
  | { readonly kind: 'park' }
  | { readonly kind: 'parked' }
  | { readonly kind: 'receipt'; readonly saleId: string };

/** What the volunteer must know about the last scan or touch; it goes with the next one. */
export type TillNotice =
  | { readonly kind: 'unknownCode'; readonly text: string }
  | { readonly kind: 'unknownSale'; readonly number: string }
  /** The last sale is still being saved: what was scanned meanwhile was not taken. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'cartFull' }
  /** The page went and came again, and what was in the cart with it. */
  | { readonly kind: 'cartBack' };

export interface TillState {
  readonly cart: CartState;
  readonly stage: Stage;
  /** What stands in the search box. */
  readonly query: string;
  readonly notice: TillNotice | null;
  /** The first is open; a scan that comes meanwhile waits behind it. */
  readonly sheets: readonly Sheet[];
  /** How many were closed: the next one begins anew, though it may ask about the same product. */
  readonly sheetsClosed: number;
}

export type TillAction =
  | { readonly type: 'cart'; readonly action: CartAction }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'notice'; readonly notice: TillNotice | null }
  | { readonly type: 'open'; readonly sheet: Sheet }
  | { readonly type: 'close' }
  | { readonly type: 'pay' }
  | { readonly type: 'back' }
  | { readonly type: 'asked'; readonly attempt: number }
  | { readonly type: 'stillAsking'; readonly attempt: number }
  | {
      readonly type: 'refused';
      readonly attempt: number;
      readonly refusal: Refusal;
      readonly products: ReadonlyMap<string, ProductListed> | null;
      readonly changes: readonly PriceChange[];
    }
  | { readonly type: 'done'; readonly attempt: number; readonly sale: DoneSale }
  | { readonly type: 'correct'; readonly isCorrecting: boolean }
  | { readonly type: 'corrected'; readonly sale: DoneSale }
  | { readonly type: 'nextSale' };

export const newTill: TillState = {
  cart: emptyCart,
  stage: { kind: 'selling' },
  query: '',
  notice: null,
  sheets: [],
  sheetsClosed: 0,
};

const paying = { kind: 'paying', asked: null, isLong: false, refusal: null, changes: [] } as const;

export const isSaving = ({ stage }: TillState): boolean => stage.kind === 'paying' && stage.asked !== null;

const onCart = (state: TillState, action: CartAction): TillState => {
  // What the ledger was asked to sell must stay what stands here until it answers.
  if (isSaving(state)) return state;
  const cart = reduceCart(state.cart, action);
  if (cart === state.cart) return action.type === 'add' ? { ...state, notice: { kind: 'cartFull' } } : state;
  const { stage } = state;
  // What was typed has been taken, and Enter on the empty box opens the payment.
  const next = action.type === 'add' ? { ...state, cart, query: '', notice: null } : { ...state, cart };
  const leaves = stage.kind === 'done' || (stage.kind === 'paying' && cart.lines.length === 0);
  return leaves ? { ...next, stage: { kind: 'selling' } } : next;
};

/** Whether an answer is to what was asked last, and nobody stopped waiting for it. */
const isAwaited = ({ stage }: TillState, attempt: number): boolean =>
  stage.kind === 'paying' && stage.asked === attempt;

/** The till's states: selling, paying, done. Pure: ids and answers come with the actions. */
export const reduceTill = (state: TillState, action: TillAction): TillState => {
  const { stage } = state;
  switch (action.type) {
    case 'cart':
      return onCart(state, action.action);
    case 'search':
      return action.text === state.query ? state : { ...state, query: action.text, notice: null };
    case 'notice':
      return action.notice === state.notice ? state : { ...state, notice: action.notice };
    case 'open':
      if (isSaving(state)) return state;
      return { ...state, sheets: [...state.sheets, action.sheet], query: '', notice: null };
    case 'close':
      return { ...state, sheets: state.sheets.slice(1), sheetsClosed: state.sheetsClosed + 1 };
    case 'pay':
      return stage.kind === 'selling' && state.cart.lines.length > 0 ? { ...state, stage: paying } : state;
    case 'back':
      // Who stops waiting keeps the cart and its id: asked again, it is still the same sale.
      return stage.kind === 'paying'
        ? { ...state, stage: stage.asked === null ? { kind: 'selling' } : paying }
        : state;
    case 'asked':
      return stage.kind === 'paying' && stage.asked === null
        ? { ...state, stage: { ...paying, asked: action.attempt } }
        : state;
    case 'stillAsking':
      return isAwaited(state, action.attempt) && stage.kind === 'paying'
        ? { ...state, stage: { ...stage, isLong: true } }
        : state;
    case 'refused': {
      if (!isAwaited(state, action.attempt)) return state;
      const { products, refusal, changes } = action;
      const cart = products ? reduceCart(state.cart, { type: 'refresh', products }) : state.cart;
      return { ...state, cart, stage: { ...paying, refusal, changes } };
    }
    case 'done':
      if (!isAwaited(state, action.attempt)) return state;
      return {
        ...newTill,
        cart: reduceCart(state.cart, { type: 'sold' }),
        stage: { kind: 'done', sale: action.sale, isCorrecting: false },
      };
    case 'correct':
      return stage.kind === 'done'
        ? { ...state, stage: { ...stage, isCorrecting: action.isCorrecting } }
        : state;
    case 'corrected':
      return stage.kind === 'done' && stage.sale.saleId === action.sale.saleId
        ? { ...state, stage: { kind: 'done', sale: action.sale, isCorrecting: false } }
        : state;
    case 'nextSale':
      return stage.kind === 'done' ? { ...state, stage: { kind: 'selling' } } : state;
  }
};
