import { Worker } from "node:worker_threads";

/** Threads that answer jobs. Each message to a thread is `{ job, … }`, each answer `{ job, … }`. */
export interface WorkerPool<Job, Result> {
  /** The answer of a thread; rejects with `WorkerLost` when two threads in a row died on the job. */
  run(job: Job): Promise<Result>;
  /** Ends the threads; jobs that are not answered reject with `WorkerLost`. */
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  /** Path of the thread's code. */
  readonly path: string;
  readonly size: number;
  readonly data: unknown;
  /** Told when a thread dies on its own. */
  readonly onDeath: (error: unknown) => void;
}

/** A job that no thread could answer. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
}

interface Task<Job, Result> {
  readonly number: number;
  readonly job: Job;
  deaths: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface Seat<Job, Result> {
  worker: Worker;
  ready: boolean;
  /** In the order they were given: the first is the one being worked on. */
  readonly tasks: Task<Job, Result>[];
}

/** One job being worked on and one waiting at the thread, so that it never waits for this one. */
const DEPTH = 2;
const DEATHS = 2;
/** After this many threads that died at birth, jobs are refused until one lives. */
const STILLBORN = 5;
/** Milliseconds. */
const RESTART_DELAY = 100;
const LONGEST_DELAY = 5000;

/**
 * Starts threads and waits for the first message of each.
 *
 * @returns the pool and the first message; rejects when a thread dies before it
 */
export async function openWorkerPool<Job extends object, Result extends { readonly job: number }, Ready>(
  options: WorkerPoolOptions,
): Promise<{ pool: WorkerPool<Job, Result>; ready: Ready }> {
  const pool = new Pool<Job, Result>(options);
  try {
    return { pool, ready: (await pool.start()) as Ready };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

class Pool<Job extends object, Result extends { readonly job: number }> implements WorkerPool<Job, Result> {
  readonly #options: WorkerPoolOptions;
  readonly #seats: Seat<Job, Result>[] = [];
  readonly #waiting: Task<Job, Result>[] = [];
  #jobs = 0;
  #stillborn = 0;
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  async start(): Promise<unknown> {
    const first = Array.from({ length: this.#options.size }, () => {
      return new Promise<unknown>((resolve, reject) => {
        const seat: Seat<Job, Result> = { worker: this.#spawn(), ready: false, tasks: [] };
        this.#seats.push(seat);
        this.#listen(seat, { resolve, reject });
      });
    });
    return (await Promise.all(first))[0];
  }

  run(job: Job): Promise<Result> {
    if (this.#closed) return Promise.reject(new WorkerLost("the threads were stopped"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ number: ++this.#jobs, job, deaths: 0, resolve, reject });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const tasks = [...this.#seats.flatMap((seat) => seat.tasks.splice(0)), ...this.#waiting.splice(0)];
    for (const task of tasks) task.reject(new WorkerLost("the threads were stopped"));
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
  }

  #spawn(): Worker {
    // Flags of this process, such as the conditions a test runner resolves by, are not for the built code of a thread.
    return new Worker(this.#options.path, { workerData: this.#options.data, execArgv: [] });
  }

  #listen(
    seat: Seat<Job, Result>,
    first?: { resolve: (ready: unknown) => void; reject: (error: unknown) => void },
  ): void {
    let failure: unknown;
    seat.worker.once("message", (ready) => {
      seat.ready = true;
      this.#stillborn = 0;
      first?.resolve(ready);
      seat.worker.on("message", (result: Result) => this.#answered(seat, result));
      this.#assign();
    });
    seat.worker.on("error", (error) => {
      failure = error;
    });
    seat.worker.once("exit", (code) => {
      const error = failure ?? new WorkerLost(`a thread ended with code ${code}`);
      first?.reject(error);
      if (!this.#closed) this.#replace(seat, error);
    });
  }

  #answered(seat: Seat<Job, Result>, result: Result): void {
    const at = seat.tasks.findIndex(({ number }) => number === result.job);
    if (at !== -1) seat.tasks.splice(at, 1)[0]?.resolve(result);
    this.#assign();
  }

  /** The job being worked on is tried once more, by another thread; the one behind it is not to blame. */
  #replace(seat: Seat<Job, Result>, error: unknown): void {
    this.#options.onDeath(error);
    const [blamed, ...others] = seat.tasks.splice(0);
    this.#waiting.unshift(...others);
    if (blamed !== undefined) {
      blamed.deaths++;
      if (blamed.deaths < DEATHS) this.#waiting.unshift(blamed);
      else blamed.reject(new WorkerLost("two threads died on this job"));
    }
    if (!seat.ready) this.#stillborn++;
    seat.ready = false;
    setTimeout(() => this.#revive(seat), Math.min(RESTART_DELAY * this.#stillborn, LONGEST_DELAY));
    this.#assign();
  }

  #revive(seat: Seat<Job, Result>): void {
    if (this.#closed) return;
    seat.worker = this.#spawn();
    this.#listen(seat);
  }

  #assign(): void {
    if (this.#stillborn >= STILLBORN && !this.#seats.some(({ ready }) => ready)) {
      for (const task of this.#waiting.splice(0)) task.reject(new WorkerLost("no thread can be started"));
    }
    for (let depth = 1; depth <= DEPTH; depth++) {
      for (const seat of this.#seats) {
        if (!seat.ready || seat.tasks.length >= depth) continue;
        const task = this.#waiting.shift();
        if (task === undefined) return;
        seat.tasks.push(task);
        seat.worker.postMessage({ ...task.job, job: task.number });
      }
    }
  }
}
