import { typedText } from './key-text';
import type { Stroke } from './recogniser';

/** Marks the field that gets the first key at once: the search field, whose results must stand within one frame. */
export const IMMEDIATE = 'data-scan-immediate';

const textTypes: ReadonlySet<string> = new Set([
  'text',
  'search',
  'tel',
  'password',
  'url',
  'email',
  'number',
]);

export type TextInput = HTMLInputElement | HTMLTextAreaElement;

/** The element as a field that text can be put into, or null. */
export const asTextInput = (element: Element | null): TextInput | null => {
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && textTypes.has(element.type));
  return isText && !element.readOnly && !element.disabled ? element : null;
};

/** A field whose keys are not plain text (a date): scans are not told there, and its keys are left alone. */
export const isForeign = (element: Element | null): boolean =>
  (element instanceof HTMLInputElement &&
    asTextInput(element) === null &&
    !['radio', 'checkbox', 'button', 'submit'].includes(element.type)) ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLElement && element.isContentEditable);

/** What a field held, and where its cursor stood. */
export interface FieldBefore {
  readonly field: TextInput;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

export const rememberField = (field: TextInput): FieldBefore => ({
  field,
  value: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/** Puts a field back as it was, so that React sees it as if it had been typed. */
export const restoreField = ({ field, value, start, end }: FieldBefore): void => {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // React keeps its own setter on the element; the prototype's is the one that it notices.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (start !== null) field.setSelectionRange(start, end);
};

/** Types into a field as the keyboard would: at the cursor, with its input event, undone by Ctrl+Z. */
const typeInto = (field: TextInput, text: string): void => {
  field.focus();
  // Deprecated and without successor: nothing else keeps the field's own undo.
  document.execCommand('insertText', false, text);
};

/** Gives a key to whatever has the focus, where no field takes text. */
const pressOn = (target: Element, { key, code }: Stroke, sent: WeakSet<Event>): void => {
  for (const type of ['keydown', 'keyup']) {
    const event = new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true });
    sent.add(event);
    target.dispatchEvent(event);
  }
};

/**
 * Types what was held and turned out to be a person's: into the field that has the focus, else into `typingField`
 * (the screen's own), else as keys to whatever has the focus. `sent` gets the events that are ours.
 */
export const replay = (
  keys: readonly Stroke[],
  typingField: TextInput | null,
  sent: WeakSet<Event>,
): void => {
  const active = document.activeElement;
  const field = asTextInput(active) ?? typingField;
  if (field) {
    const text = keys.map(({ key }) => typedText(key) ?? '').join('');
    if (text !== '') typeInto(field, text);
    return;
  }
  for (const key of keys) pressOn(active ?? document.body, key, sent);
};
