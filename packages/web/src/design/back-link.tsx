import { AddressLink } from "./address-link.js";
import "./back-link.css";

/** The way back to the list that a page belongs to, above its head. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <p className="back-link screen-only">
      <AddressLink address={to}>{children}</AddressLink>
    </p>
  );
}
