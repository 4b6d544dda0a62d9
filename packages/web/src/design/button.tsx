import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import "./button.css";

interface Properties extends Omit<ButtonProps, "className" | "style"> {
  /** main: the one next act of the page; plain: any other; bare: looks like a link; grave: cannot be undone. */
  readonly kind?: "main" | "plain" | "bare" | "grave";
}

/** A button. While `isPending` it keeps its place and says so to screen readers. */
export function Button({ kind = "plain", ...properties }: Properties) {
  return <AriaButton {...properties} className={`button ${kind}`} />;
}
