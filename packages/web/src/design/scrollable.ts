/**
 * Lets the keyboard reach an element that scrolls sideways, and only then. Use as a ref.
 *
 * @returns a function that stops watching
 */
export function reachableWhenScrolling(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const look = () => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver(look);
  observer.observe(element);
  return () => observer.disconnect();
}
