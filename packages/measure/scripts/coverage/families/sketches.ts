import {
  addHash,
  addScore,
  distinctCount,
  emptySketch,
  histogramShareAbove,
  isProblem,
  type SeededRandom,
  scoreHistogram,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";

const REGISTERS = 4096;
const HIGHEST_RANK = 37;
/** Above this many, registers are drawn instead of hashes. */
const MOST_HASHED = 10_000;

export const sketchesCoverage: CoverageFamily = {
  title: "Sketches",
  note:
    "`distinctCount` is exact up to 256 distinct hashes, and holds them always; above it is a HyperLogLog estimate " +
    "with the standard error of large counts, which is too wide for a few thousand. `histogramShareAbove` is " +
    "Wilson's interval, with his dips where fewer than about one score is expected above the threshold, and wider inside a " +
    "bin, where the histogram cannot tell how its scores are divided. The bounds of `sketchQuantile` and " +
    "`histogramQuantile` hold for the values seen in every case, by construction: they have no coverage to simulate.",
  cases: [
    ...[10, 256, 300, 1000, 10_000, 100_000, 1_000_000].map(distinctCase),
    ...PREVALENCES.flatMap((share) => [shareCase(share, true), shareCase(share, false)]),
  ],
};

function distinctCase(truth: number): CoverageCase {
  return {
    interval: "distinctCount",
    design: "distinct hashes",
    at: truth.toLocaleString("en"),
    truth,
    samples: truth > 1000 ? 2000 : 5000,
    draw: (random) => {
      if (truth > MOST_HASHED)
        return distinctCount({ hashes: new Set(), registers: drawRegisters(truth, random) });
      const sketch = emptySketch();
      for (let item = 0; item < truth; item++) {
        addHash(sketch, random.integer(0x1_0000_0000), random.integer(0x1_0000_0000));
      }
      return distinctCount(sketch);
    },
  };
}

/** The registers after so many distinct hashes: each one's number of them, then the highest of as many ranks. */
function drawRegisters(distinct: number, random: SeededRandom): Uint8Array {
  const registers = new Uint8Array(REGISTERS);
  for (const [index, hashes] of drawAllocation(distinct, random).entries()) {
    if (hashes === 0) continue;
    const tail = -Math.expm1(Math.log(1 - random.next()) / hashes);
    registers[index] = Math.min(HIGHEST_RANK, Math.max(1, Math.ceil(-Math.log2(tail))));
  }
  return registers;
}

/** Equally likely registers: Poisson numbers, then single hashes taken away or added until the sum is right. */
function drawAllocation(distinct: number, random: SeededRandom): Float64Array {
  const allocation = Float64Array.from({ length: REGISTERS }, () => random.poisson(distinct / REGISTERS));
  let surplus = allocation.reduce((sum, hashes) => sum + hashes, 0) - distinct;
  const most = allocation.reduce((highest, hashes) => Math.max(highest, hashes), 0);
  while (surplus !== 0) {
    const index = random.integer(REGISTERS);
    const hashes = allocation[index] ?? 0;
    // A hash to take away is any of those there: its register is chosen in proportion to what it holds.
    if (surplus > 0 && random.next() * most >= hashes) continue;
    allocation[index] = hashes - Math.sign(surplus);
    surplus -= Math.sign(surplus);
  }
  return allocation;
}

/** Scores of which `truth` are at or above the threshold, evenly spread on both sides of it. */
function shareCase(truth: number, onEdge: boolean): CoverageCase {
  const scores = 2000;
  const threshold = onEdge ? 0.5 : 0.505;
  return {
    interval: "histogramShareAbove",
    design: `${scores.toLocaleString("en")} scores, threshold ${onEdge ? "on an edge" : "inside a bin"} of 100`,
    at: prevalenceName(truth),
    truth,
    samples: 2000,
    draw: (random) => {
      const histogram = scoreHistogram();
      if (isProblem(histogram)) return histogram;
      for (let item = 0; item < scores; item++) {
        const above = random.next() < truth;
        const place = random.next();
        addScore(histogram, above ? threshold + (1 - threshold) * place : threshold * place);
      }
      return histogramShareAbove(histogram, threshold);
    },
  };
}
