import { type LineNote, problem, SEGMENT_LIMIT, segmentKey } from "@balise/preparedness";
import type { ScreenedBatch } from "./screened-batch.js";
import type { SegmentNumbers } from "./segments.js";

/** A batch whose messages know the number of their segment. */
export interface PlacedBatch {
  readonly batch: ScreenedBatch;
  /** Places of the messages that have a segment, ascending, and its number. */
  readonly placed: ReadonlyMap<number, number>;
  /** One per message whose segment would be one too many. */
  readonly problems: readonly LineNote[];
}

/** Finds or opens the segments of batches, before their transaction. */
export async function placeBatches(
  batches: readonly ScreenedBatch[],
  segments: SegmentNumbers,
): Promise<PlacedBatch[]> {
  const found: PlacedBatch[] = [];
  for (const batch of batches) {
    const numbers = await segments.resolve(batch.realm, batch.segments);
    found.push(
      placeMessages(
        batch,
        batch.segments.map((segment) => numbers.get(segmentKey(segment))),
      ),
    );
  }
  return found;
}

function placeMessages(batch: ScreenedBatch, numbers: readonly (number | undefined)[]): PlacedBatch {
  const { lines, segments } = batch.messages;
  const placed = new Map<number, number>();
  const problems: LineNote[] = [];
  for (const [place, segment] of segments.entries()) {
    const number = numbers[segment];
    if (number !== undefined) placed.set(place, number);
    else
      problems.push({
        line: lines[place] as number,
        ...problem("too_many_segments", { limit: SEGMENT_LIMIT }),
      });
  }
  return { batch, placed, problems };
}
