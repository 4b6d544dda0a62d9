import PgBoss from "pg-boss";
import type { Log } from "../log/log.js";

/** Work that comes back by the clock (cron in UTC). Of all the stations on one database, one does it each time. */
export interface TimedJob {
  readonly name: string;
  readonly cron: string;
  /** Also soon after the timers start. */
  readonly atStart?: boolean;
  run(): Promise<unknown>;
}

const CONNECTIONS = 2;
const RETRIES = 2;

/** Starts the timers. A job that fails is told to the log, tried again twice, and comes back at its next time anyway. */
export async function startTimers(
  url: string,
  jobs: readonly TimedJob[],
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, application_name: "balise jobs", max: CONNECTIONS });
  boss.on("error", (error) => log.error("jobs_failed", error));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      name: job.name,
      policy: "short",
      retryLimit: RETRIES,
      retryDelay: 60,
    });
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => attempt(job, log));
    await boss.schedule(job.name, job.cron);
    if (job.atStart === true) await boss.send(job.name, {});
  }
  return { close: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

async function attempt({ name, run }: TimedJob, log: Log): Promise<void> {
  try {
    await run();
    log.info("job_done", { job: name });
  } catch (error) {
    log.error("job_failed", error, { job: name });
    throw error;
  }
}
