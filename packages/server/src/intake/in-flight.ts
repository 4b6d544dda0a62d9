import { type Problem, problem } from "@balise/preparedness";

/** How much may be under way at once. */
export interface InFlightLimits {
  /** Bytes of bodies beyond which no new batch is let in; a batch that is in may still grow by BATCH_LIMIT. */
  readonly bytes: number;
  readonly batches: number;
}

/** What is under way. */
export interface InFlight {
  readonly batches: number;
  readonly bytes: number;
}

/** A batch that was let in. */
export interface Admission {
  /** Takes room for more of the body, or says that there is none. */
  grow(bytes: number): Problem<"busy"> | undefined;
  /** Gives the room back; may be called once. */
  leave(): void;
}

/** Counts what is under way, lets batches in while there is room, and tells when nothing is left. */
export class Gate {
  readonly #limits: InFlightLimits;
  readonly #idle: (() => void)[] = [];
  readonly #growth: number;
  #batches = 0;
  #bytes = 0;
  #closed = false;

  /** @param growth bytes that batches let in may together grow beyond the limit */
  constructor(limits: InFlightLimits, growth: number) {
    this.#limits = limits;
    this.#growth = growth;
  }

  get inFlight(): InFlight {
    return { batches: this.#batches, bytes: this.#bytes };
  }

  enter(): Admission | Problem<"busy" | "stopping"> {
    if (this.#closed) return problem("stopping");
    if (this.#batches >= this.#limits.batches || this.#bytes >= this.#limits.bytes) return busy();
    this.#batches++;
    let held = 0;
    return {
      grow: (bytes) => {
        if (this.#bytes + bytes > this.#limits.bytes + this.#growth) return busy();
        held += bytes;
        this.#bytes += bytes;
        return undefined;
      },
      leave: () => {
        this.#batches--;
        this.#bytes -= held;
        if (this.#batches === 0) for (const resolve of this.#idle.splice(0)) resolve();
      },
    };
  }

  /** Lets nothing in any more; resolves when all that was under way has left. */
  close(): Promise<void> {
    this.#closed = true;
    if (this.#batches === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }
}

const RETRY_AFTER_SECONDS = 1;

function busy(): Problem<"busy"> {
  return problem("busy", { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
