import { parse } from "yaml";

/** A model marked as state of the art when it came out. */
export interface SotaModel {
  readonly name: string;
  /** Day of release, in days since 1970. */
  readonly day: number;
  /** 50 % time horizon, in minutes. */
  readonly horizon: number;
}

/** What a file of time horizons holds that is used here. */
export interface MetrFile {
  readonly models: readonly SotaModel[];
  /** Doubling times that the file states, in days; null where it does not. */
  readonly stated: { readonly from2023: number | null; readonly overall: number | null };
}

const DAY = 86_400_000;

/**
 * Reads one; throws, with a sentence, when it is not YAML or a model marked `is_sota` lacks what is needed.
 */
export function parseMetrFile(text: string): MetrFile {
  const content: unknown = parse(text);
  const results = fieldOf(content, "results");
  if (!isRecord(results)) throw new Error("there are no results in it");
  const sota = Object.entries(results).filter(([, model]) => isSota(model));
  return {
    models: sota.map(([name, model]) => sotaModel(name, model)),
    stated: { from2023: statedIn(content, "from_2023_on"), overall: statedIn(content, "all_time_stitched") },
  };
}

function isSota(model: unknown): boolean {
  return fieldOf(model, "metrics", "is_sota") === true;
}

function sotaModel(name: string, model: unknown): SotaModel {
  const horizon = fieldOf(model, "metrics", "p50_horizon_length", "estimate");
  if (typeof horizon !== "number") throw new Error(`${name} has no p50_horizon_length.estimate`);
  const released = fieldOf(model, "release_date");
  const dated = typeof released === "string" && /^\d{4}-\d{2}-\d{2}/.test(released);
  const day = dated ? Date.parse(released.slice(0, 10)) / DAY : Number.NaN;
  if (Number.isNaN(day)) throw new Error(`${name} has no release_date that is a day`);
  return { name, day, horizon };
}

function statedIn(content: unknown, period: string): number | null {
  const value = fieldOf(content, "doubling_time_in_days", period, "point_estimate");
  if (value === undefined || value === null) return null;
  if (typeof value !== "number") throw new Error(`the doubling time stated for ${period} is not a number`);
  return value;
}

/** What is at a path of keys; undefined where it ends early. */
function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
