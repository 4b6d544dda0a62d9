import { BIN_EVIDENCE, FOLLOWED_FROM } from "@balise/detector";
import {
  BATCH_LIMIT,
  type BatchAnswer,
  crossingLimitOf,
  isProblem,
  type Problem,
  problem,
  type Realm,
} from "@balise/preparedness";
import {
  batchCounter,
  type ScreenedBatch,
  type Storage,
  type UsedVersion,
  versionWatch,
} from "@balise/storage";
import { problemOfFailure } from "../http/failure.js";
import type { StationKeys } from "../keys/station-keys.js";
import type { Log } from "../log/log.js";
import { batchKey } from "./batch-key.js";
import { groupCommit } from "./group-commit.js";
import { Gate, type InFlight, type InFlightLimits } from "./in-flight.js";
import type { ScreenedIndicator } from "./indicator-scoring.js";
import {
  ClientGone,
  drain,
  type ReceivedBody,
  receiveBody,
  unreadable,
  type WireBody,
} from "./receive-body.js";
import { openScreening, type Screening } from "./screening.js";

/** One call of `POST /api/v1/usage`. */
export interface UsageCall extends WireBody {
  /** The header `Idempotency-Key`; without it the key is the SHA-256 of the decompressed body. */
  readonly idempotencyKey: string | null;
  readonly realm: Realm;
}

export interface Intake {
  /**
   * Receives, screens and counts a batch. When the answer comes back the counts are on disk; when a problem or nothing
   * comes back, sending the same batch again counts no message twice.
   */
  receive(call: UsageCall): Promise<BatchAnswer | Problem>;
  inFlight(): InFlight;
  /** Version of the detector that screens. */
  readonly detector: string;
  /** Refuses new batches, finishes those under way and ends the threads. */
  close(): Promise<void>;
}

export interface IntakeOptions {
  readonly storage: Storage;
  readonly keys: StationKeys;
  readonly indicators: readonly ScreenedIndicator[];
  /** Path of the detector's model file. */
  readonly modelPath: string;
  /** Ids of the systems registered now. */
  readonly systems: () => ReadonlySet<string>;
  readonly now: () => Date;
  readonly log: Log;
  /** Threads that screen; one less than the cores, at most 4, unless told. */
  readonly workers?: number;
  readonly limits?: InFlightLimits;
  /** Days that the sealed texts of the review sample are kept; 90 unless told. */
  readonly retainDays?: number;
  /** Told after messages were counted, before the answer; what it throws is logged and changes nothing. */
  readonly onCounted?: (counted: CountedUsage) => void | Promise<void>;
}

/** What came in, for those who follow: screens to refresh, versions that the register of systems does not know. */
export interface CountedUsage {
  readonly realm: Realm;
  readonly accepted: number;
  readonly sampled: number;
  readonly newVersions: readonly UsedVersion[];
}

const DEFAULT_LIMITS: InFlightLimits = { bytes: 32 * 1024 * 1024, batches: 64 };
const RETAIN_DAYS = 90;
const REVIEW_PURPOSE = "indicator-review";
/** Messages of one commit, about: enough to share its cost, few enough to answer soon. */
const COMMIT_CAPACITY = 8000;

/** Opens intake: starts the threads and waits until they can screen. A model that cannot be read is a problem. */
export async function createIntake(options: IntakeOptions): Promise<Intake | Problem> {
  const screening = await openScreening(options);
  return isProblem(screening) ? screening : new StationIntake(options, screening);
}

class StationIntake implements Intake {
  readonly detector: string;
  readonly #options: IntakeOptions;
  readonly #screening: Screening;
  readonly #gate: Gate;
  readonly #commit: (batch: ScreenedBatch) => Promise<BatchAnswer | Problem>;
  readonly #unregistered: (used: readonly UsedVersion[]) => Promise<UsedVersion[]>;
  readonly #underWay = new Map<string, Promise<unknown>>();
  #telling: Promise<void> = Promise.resolve();

  constructor(options: IntakeOptions, screening: Screening) {
    const { storage, keys, indicators, limits = DEFAULT_LIMITS, retainDays = RETAIN_DAYS } = options;
    this.#options = options;
    this.#screening = screening;
    this.detector = screening.detector;
    this.#gate = new Gate(limits, BATCH_LIMIT);
    const review = { keyId: keys.reviewKeyId, purpose: REVIEW_PURPOSE, retainDays };
    const lines = indicators.map(crossingLimitOf);
    const following = { evidence: BIN_EVIDENCE, from: FOLLOWED_FROM, limits: lines };
    const counter = batchCounter(storage, { detector: screening.detector, indicators, following, review });
    const group = groupCommit<ScreenedBatch, BatchAnswer | Problem>({
      together: (batches) => counter.count(batches),
      weigh: ({ messages }) => messages.lines.length,
      capacity: COMMIT_CAPACITY,
    });
    this.#commit = (batch) => group.commit(batch);
    const watch = versionWatch(storage.db);
    this.#unregistered = (used) => watch.unregistered(used);
  }

  inFlight(): InFlight {
    return this.#gate.inFlight;
  }

  async receive(call: UsageCall): Promise<BatchAnswer | Problem> {
    const refused = unreadable(call);
    if (refused !== undefined) return refused;
    try {
      return await this.#admitted(call);
    } catch (error) {
      if (error instanceof ClientGone) return problem("malformed_json", {});
      return problemOfFailure(error, this.#options.log, "usage");
    }
  }

  async #admitted(call: UsageCall): Promise<BatchAnswer | Problem> {
    const admission = this.#gate.enter();
    if (isProblem(admission)) {
      await drain(call.body);
      return admission;
    }
    try {
      const body = await receiveBody(call, admission.grow);
      return isProblem(body) ? body : await this.#countOnce(call, body);
    } finally {
      admission.leave();
    }
  }

  async close(): Promise<void> {
    await this.#gate.close();
    await this.#screening.close();
  }

  /** A batch whose key is under way waits for the first of that key. */
  async #countOnce(call: UsageCall, body: ReceivedBody): Promise<BatchAnswer | Problem> {
    const key = batchKey(call, body.hash);
    if (isProblem(key)) return key;
    for (let first = this.#underWay.get(key); first !== undefined; first = this.#underWay.get(key))
      await first;
    const counting = this.#count(key, call.realm, body);
    const settled = counting.catch(() => undefined);
    this.#underWay.set(key, settled);
    try {
      return await counting;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #count(key: string, realm: Realm, body: ReceivedBody): Promise<BatchAnswer | Problem> {
    const now = this.#options.now();
    const screened = await this.#screening.screen({
      bytes: body.bytes,
      truncated: body.truncated,
      realm,
      now: now.getTime(),
      systems: [...this.#options.systems()],
    });
    if (isProblem(screened)) return screened;
    const received = { key, realm, bodyHash: body.hash, receivedAt: now.toISOString() };
    const answer = await this.#commit({ ...screened, ...received });
    if (!isProblem(answer) && answer.accepted > 0 && !answer.repeated) {
      await this.#tell({ ...screened, ...received }, answer);
    }
    return answer;
  }

  /** One at a time, so that a version that is new to several batches is told once. */
  #tell(batch: ScreenedBatch, answer: BatchAnswer): Promise<void> {
    this.#telling = this.#telling.then(() => this.#tellNow(batch, answer));
    return this.#telling;
  }

  async #tellNow({ realm, segments }: ScreenedBatch, { accepted, sampled }: BatchAnswer): Promise<void> {
    try {
      const newVersions = realm === "live" ? await this.#unregistered(segments) : [];
      await this.#options.onCounted?.({ realm, accepted, sampled, newVersions });
    } catch (error) {
      this.#options.log.error("usage counted, but not told", error);
    }
  }
}
