import type { Storage } from "@balise/storage";
import type { EvidenceRegistry } from "../evidence/registry.js";
import type { Library } from "../library/library.js";
import type { Log } from "../log/log.js";
import type { StreamHub } from "../stream/hub.js";

/** What every route may use: plain values, wired once in station.ts. */
export interface StationContext {
  readonly name: string;
  readonly version: string;
  readonly demonstration: boolean;
  /** Progress of a demonstration that is being loaded, else null. */
  readonly loading: () => { readonly done: number; readonly total: number } | null;
  readonly storage: Storage;
  readonly library: Library;
  readonly evidence: EvidenceRegistry;
  readonly stream: StreamHub;
  readonly log: Log;
  /** The station's clock, the only one that routes and jobs read. */
  readonly now: () => Date;
}
