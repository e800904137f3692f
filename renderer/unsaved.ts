import { useEffect } from 'react';

const unsaved = new Set<object>();

/** Whether something is typed on the screen that leaving it would lose. */
export const hasUnsaved = (): boolean => unsaved.size > 0;

/** While it holds, leaving the screen asks first. */
export const useUnsaved = (isDirty: boolean): void => {
  useEffect(() => {
    if (!isDirty) return;
    const mark = {};
    unsaved.add(mark);
    return () => void unsaved.delete(mark);
  }, [isDirty]);
};
