import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Properties {
  /** A path of the station with its query, such as the server gives: “/alerts/A-2026-001”, “/review?indicator=x”. */
  readonly address: string;
  readonly className?: string;
  /** Marks what takes the focus in a row of a list that j and k walk. */
  readonly row?: boolean;
  readonly children: ReactNode;
}

/** A link whose address is made from facts, not written in the code. Known pages are linked with Link and `to`. */
export function AddressLink({ address, row = false, ...properties }: Properties) {
  const [path = "/", query = ""] = address.split("?");
  const search = Object.fromEntries(new URLSearchParams(query)) as LinkProps["search"];
  const to = path as NonNullable<LinkProps["to"]>;
  return (
    <Link
      to={to}
      {...(query === "" || search === undefined ? {} : { search })}
      {...(row ? { "data-row": true } : {})}
      {...properties}
    />
  );
}
