import { useEffect } from 'react';
import { isSaving } from './till-state';
import type { TillStore } from './till-store';

/** The keys that are a second way: each does what something on the screen does. */
export const useTillKeys = (store: TillStore, focusSearch: () => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const state = store.get();
      if (event.defaultPrevented || event.repeat || state.sheets.length > 0) return;
      const chord = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (event.key === 'F2') {
        if (isSaving(state)) return;
        store.dispatch(
          state.stage.kind === 'done' ? { type: 'correct', isCorrecting: false } : { type: 'back' },
        );
        focusSearch();
      } else if (event.key === 'F6') {
        const kind = state.cart.lines.length > 0 && state.stage.kind !== 'done' ? 'park' : 'parked';
        store.dispatch({ type: 'open', sheet: { kind } });
      } else if (event.key === 'F8') {
        if (state.cart.lines.length === 0) return;
        store.dispatch({ type: 'open', sheet: { kind: 'discount', key: null } });
      } else if (event.key === 'F12') {
        store.dispatch({ type: 'pay' });
      } else if (event.key === 'Escape') {
        if (isSaving(state)) return;
        store.dispatch(
          state.stage.kind === 'done' ? { type: 'correct', isCorrecting: false } : { type: 'back' },
        );
      } else if (chord && (event.code === 'KeyZ' || event.code === 'KeyY')) {
        // In a field with text Ctrl+Z is the field's own.
        if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
        const isRedo = event.code === 'KeyY' || event.shiftKey;
        store.dispatch({ type: 'cart', action: { type: isRedo ? 'redo' : 'undo' } });
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, focusSearch]);
};
