// The room an element has been given, so that charts are drawn in real pixels and text is never stretched.
import { type RefCallback, useCallback, useState } from 'react';

/** Of everything that is measured now. */
const measures = new Set<() => void>();

/** Measures all anew, at once: a page that is about to be printed does not wait for the next frame. */
export function measureAll(): void {
  for (const measure of measures) measure();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function useSize<E extends HTMLElement>(before: Size): readonly [RefCallback<E>, Size] {
  const [size, setSize] = useState(before);
  const measure = useCallback((element: E | null) => {
    if (!element) return;
    const read = () => {
      const next = { width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) };
      setSize((last) => (last.width === next.width && last.height === next.height ? last : next));
    };
    read();
    measures.add(read);
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      measures.delete(read);
      observer.disconnect();
    };
  }, []);
  return [measure, size];
}

export function useWidth<E extends HTMLElement>(before: number): readonly [RefCallback<E>, number] {
  const [measure, { width }] = useSize<E>({ width: before, height: 0 });
  return [measure, width];
}
