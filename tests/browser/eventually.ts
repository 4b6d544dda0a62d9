import { expect } from "vitest";

const SOON = { timeout: 10_000 } as const;

/** What must come true soon: looked at again and again, since a page takes its time. */
export const eventually = <Value>(look: () => Value) => expect.poll(look, SOON);
