import type { Storage } from "@balise/storage";
import type { EvidenceRegistry } from "../evidence/registry.js";
import type { IndicatorScoring, Intake } from "../intake/index.js";
import type { StationKeys } from "../keys/index.js";
import type { Library } from "../library/library.js";
import type { Log } from "../log/log.js";
import type { SampleJudge } from "../review/sample-judge.js";
import type { Screen } from "../screening/screen.js";
import type { StreamHub } from "../stream/hub.js";
import type { RegisteredSystems } from "../usage/registered-systems.js";

/** What every route may use: plain values, wired once in station.ts. */
export interface StationContext {
  readonly name: string;
  readonly version: string;
  readonly demonstration: boolean;
  /** Progress of a demonstration that is being loaded, else null. */
  readonly loading: () => { readonly done: number; readonly total: number } | null;
  readonly storage: Storage;
  readonly keys: StationKeys;
  readonly library: Library;
  readonly evidence: EvidenceRegistry;
  readonly stream: StreamHub;
  readonly intake: Intake;
  readonly registered: RegisteredSystems;
  readonly log: Log;
  /** Version of the detector that screens now. */
  readonly detector: string;
  /** The same detector, for texts that are read inline and not counted. */
  readonly screen: Screen;
  /** The same detector, by the indicators' rule, for canaries: as the threads of intake score messages. */
  readonly scoring: IndicatorScoring;
  /** Opens the sealed text of a review item; the caller has written the reading to the ledger. */
  readonly unseal: (item: string, sealed: Uint8Array) => string;
  /** The second tier, for items of the review sample; undefined while it is off, and nothing is sent then. */
  readonly judge: SampleJudge | undefined;
  /** The station's clock, the only one that routes and jobs read. */
  readonly now: () => Date;
}
