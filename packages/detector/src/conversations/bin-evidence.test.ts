import { expect, test } from "vitest";
import { BIN_EDGES, SCORE_BINS } from "../bins.js";
import { BENIGN_EVIDENCE, BIN_EVIDENCE } from "./bin-evidence.js";

/** Shares of benign turns by bin, written out. */
const BENIGN = [0.5, 0.3, 0.1, 0.05, 0.03, 0.01, 0.005, 0.003, 0.001, 0.001];

test("a bin's evidence is the logarithm of its likelihood ratio", () => {
  expect(BIN_EVIDENCE).toHaveLength(SCORE_BINS);
  expect(BIN_EVIDENCE[0]).toBeCloseTo(Math.log((1 - 0.5 ** (1 / 3)) / 0.5), 12);
  expect(BIN_EVIDENCE[4]).toBeCloseTo(Math.log((0.05 ** (1 / 3) - 0.02 ** (1 / 3)) / 0.03), 12);
  expect(BIN_EVIDENCE[9]).toBeCloseTo(Math.log(0.001 ** (1 / 3) / 0.001), 12);
});

test("a higher bin says more, and only the bins above 80 % of benign text speak for the alternative", () => {
  expect(BIN_EVIDENCE).toEqual([...BIN_EVIDENCE].sort((a, b) => a - b));
  expect(BIN_EVIDENCE.findIndex((evidence) => evidence > 0)).toBe(BIN_EDGES.indexOf(0.8) + 1);
});

test("the likelihood ratio has a mean of one under benign turns, and its logarithm a mean below nought", () => {
  const ratio = BIN_EVIDENCE.reduce((sum, evidence, bin) => sum + Math.exp(evidence) * (BENIGN[bin] ?? 0), 0);
  expect(ratio).toBeCloseTo(1, 12);
  const mean = BIN_EVIDENCE.reduce((sum, evidence, bin) => sum + evidence * (BENIGN[bin] ?? 0), 0);
  expect(BENIGN_EVIDENCE).toBeCloseTo(mean, 12);
  expect(BENIGN_EVIDENCE).toBeCloseTo(-0.4206, 4);
});
