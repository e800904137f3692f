import { useEffect, useState, type RefObject } from 'react';

/** Whether more stands in a box than it has room for, as long as it stands there. */
export const useOverflow = (box: RefObject<HTMLElement | null>): boolean => {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight));
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, [box]);
  return isLong;
};
