import { useLayoutEffect, useRef, useState } from "react";

/** The width in pixels that an element has, so that a figure is drawn at its true size and its text is never scaled. */
export function useWidth<Element extends HTMLElement>(first: number) {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null) return;
    const look = () => found.clientWidth > 0 && setWidth(found.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(found);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
