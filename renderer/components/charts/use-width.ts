// The width an element has been given, so that charts are drawn in real pixels and text is never stretched.
import { type RefCallback, useCallback, useState } from 'react';

export function useWidth<E extends HTMLElement>(before: number): readonly [RefCallback<E>, number] {
  const [width, setWidth] = useState(before);
  const measure = useCallback((element: E | null) => {
    if (!element) return;
    const read = () => setWidth(Math.floor(element.clientWidth));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
