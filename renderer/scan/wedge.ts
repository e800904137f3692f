import { deadline, quiet, step, tick, type Effect, type Stroke } from './recogniser';
import {
  asTextInput,
  IMMEDIATE,
  isForeign,
  rememberField,
  replay,
  restoreField,
  type FieldBefore,
  type TextInput,
} from './replay';

export interface WedgeHandlers {
  readonly onScan: (text: string) => void;
  /** Where typing goes while no field has the focus; null: to whatever has it. */
  readonly typingField: () => TextInput | null;
}

/** Chrome's own word on keys that wait behind a busy page; absent elsewhere. */
const isInputPending = (): boolean => {
  const { scheduling } = navigator as Navigator & { scheduling?: { isInputPending?: () => boolean } };
  return scheduling?.isInputPending?.() ?? false;
};

const readStroke = (event: KeyboardEvent): Stroke => ({
  code: event.code,
  key: event.key,
  at: event.timeStamp,
  shift: event.shiftKey,
  chord: event.ctrlKey || event.altKey || event.metaKey,
  repeat: event.repeat,
});

const stop = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Listens to a keyboard-wedge scanner before anything else on the page does. Returns what ends it. */
export const listenForScans = ({ onScan, typingField }: WedgeHandlers): (() => void) => {
  let state = quiet;
  let timer: number | undefined;
  let before: FieldBefore | null = null;
  /** Keys whose keydown nobody saw: nobody sees their keyup either. */
  const down = new Set<string>();
  const ours = new WeakSet<Event>();

  const run = (effect: Effect): void => {
    switch (effect.type) {
      case 'remember': {
        const field = asTextInput(document.activeElement) ?? typingField();
        before = field && rememberField(field);
        return;
      }
      case 'restore':
        if (before) restoreField(before);
        return;
      case 'replay':
        replay(effect.keys, typingField(), ours);
        return;
      case 'scan':
        onScan(effect.text);
    }
  };

  const wait = (): void => {
    window.clearTimeout(timer);
    const until = deadline(state);
    if (until !== null) timer = window.setTimeout(onSilence, Math.max(0, until - performance.now() + 1));
  };

  const onSilence = (): void => {
    // The next key of a scan may be here already, behind whatever kept the page busy.
    if (isInputPending()) {
      timer = window.setTimeout(onSilence, 1);
      return;
    }
    const result = tick(state, performance.now());
    state = result.state;
    result.effects.forEach(run);
    wait();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const active = document.activeElement;
    if (ours.has(event) || isForeign(active)) return;
    const immediate = active?.hasAttribute(IMMEDIATE) ?? false;
    const result = step(state, readStroke(event), immediate);
    state = result.state;
    if (result.fate === 'pass') down.delete(event.code);
    else {
      stop(event);
      down.add(event.code);
    }
    result.effects.forEach(run);
    wait();
  };

  const onKeyUp = (event: KeyboardEvent): void => {
    if (ours.has(event) || !down.delete(event.code)) return;
    stop(event);
  };

  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('keyup', onKeyUp, true);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('keyup', onKeyUp, true);
  };
};
