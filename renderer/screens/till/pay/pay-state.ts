import type { Baisa, FamilyCode } from '../../../../shared/domain/amounts';
import type { Tender } from '../../../../shared/domain/tender';

export type Method = Tender['method'];
export const methods: readonly Method[] = ['cash', 'card', 'transfer', 'direct'];

/** What is to be paid, and what each family's goods come to: the most that may be sent to its phone. In baisa. */
export interface Payable {
  readonly total: Baisa;
  readonly nets: ReadonlyMap<FamilyCode, Baisa>;
  /** The exhibition's smallest coin, in baisa. */
  readonly step: number;
}

/** What has been entered of a payment. Nothing of it is lost when a payment is refused. */
export interface PayState {
  /** Payments already entered, where several make up the sale. */
  readonly parts: readonly Tender[];
  readonly method: Method;
  /** The amount as it was typed; empty: all that remains. */
  readonly typed: string;
  /** It was touched as a note: the pad begins anew after it. */
  readonly isNote: boolean;
  readonly reference: string;
  readonly familyCode: FamilyCode | null;
}

export type PayAction =
  | { readonly type: 'choose'; readonly method: Method }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'refer'; readonly text: string }
  | { readonly type: 'family'; readonly code: FamilyCode }
  | { readonly type: 'addPart'; readonly tender: Tender }
  | { readonly type: 'dropPart'; readonly index: number };

export const newPayment: PayState = {
  parts: [],
  method: 'cash',
  typed: '',
  isNote: false,
  reference: '',
  familyCode: null,
};

const hasCash = (parts: readonly Tender[]): boolean => parts.some(({ method }) => method === 'cash');

/** Ways that can still be chosen: cash is given once. */
export const openMethods = ({ parts }: PayState): readonly Method[] =>
  hasCash(parts) ? methods.filter((method) => method !== 'cash') : methods;

const emptied = (state: PayState): PayState => ({
  ...state,
  typed: '',
  isNote: false,
  reference: '',
  familyCode: null,
});

export const reducePay = (state: PayState, action: PayAction): PayState => {
  switch (action.type) {
    case 'choose':
      // What was typed was meant for the other way; the reference and the family are asked for again there.
      return action.method === state.method ? state : { ...emptied(state), method: action.method };
    case 'type':
      return { ...state, typed: action.text, isNote: false };
    case 'note':
      return { ...state, typed: action.text, isNote: true };
    case 'refer':
      return { ...state, reference: action.text };
    case 'family':
      return { ...state, familyCode: action.code, typed: '' };
    case 'addPart': {
      const parts = [...state.parts, action.tender];
      const method = hasCash(parts) ? 'card' : 'cash';
      return { ...emptied(state), parts, method };
    }
    case 'dropPart':
      return { ...state, parts: state.parts.filter((_, index) => index !== action.index) };
  }
};
