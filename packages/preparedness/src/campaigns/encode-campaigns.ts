import type { BucketTrace, Specimen } from "./bucket-trace.js";
import { ByteWriter } from "./bytes.js";
import type { CampaignSketch } from "./campaign-sketch.js";

/** The first byte of an encoded sketch. */
export const CAMPAIGNS_FORM = 1;

/**
 * A sketch as bytes, the same for equal sketches: form, capacity, missed, the indicators' ids, the specimens (each
 * once), the buckets in ascending order.
 */
export function encodeCampaigns({ capacity, missed, buckets }: CampaignSketch): Uint8Array {
  const inOrder = [...buckets].sort(([a], [b]) => a - b);
  const ids = new Set<string>();
  const specimens = new Map<number, Specimen>();
  for (const [, { flagged, specimen }] of inOrder) {
    for (const id of flagged.keys()) ids.add(id);
    specimens.set(specimen.rank, specimen);
  }
  const idsInOrder = [...ids].sort();
  const specimensInOrder = [...specimens.values()].sort((a, b) => a.rank - b.rank);
  const places = {
    ids: new Map(idsInOrder.map((id, place) => [id, place])),
    specimens: new Map(specimensInOrder.map(({ rank }, place) => [rank, place])),
  };
  const writer = new ByteWriter();
  for (const number of [CAMPAIGNS_FORM, capacity, missed]) writer.count(number);
  writer.list(idsInOrder, (id) => writer.list([...id], (letter) => writer.count(letter.codePointAt(0) ?? 0)));
  writer.list(specimensInOrder, ({ rank, buckets: ofMessage }) => {
    writer.prefix(rank);
    writer.list(ofMessage, (bucket) => writer.prefix(bucket));
  });
  writer.list(inOrder, ([bucket, trace]) => {
    writer.prefix(bucket);
    writeTrace(writer, trace, places);
  });
  return writer.written;
}

interface Places {
  readonly ids: ReadonlyMap<string, number>;
  readonly specimens: ReadonlyMap<number, number>;
}

function writeTrace(writer: ByteWriter, trace: BucketTrace, places: Places): void {
  const { messages, weight, users, active, flagged, first, last, specimen } = trace;
  for (const number of [messages, weight, first, last - first]) writer.count(number);
  writer.list(users, (user) => writer.prefix(user));
  writer.list(
    [...active].sort(([a], [b]) => a - b),
    ([user, n]) => {
      writer.prefix(user);
      writer.count(n);
    },
  );
  writer.list(
    [...flagged].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([id, n]) => {
      writer.count(places.ids.get(id) ?? 0);
      writer.count(n);
    },
  );
  writer.count(places.specimens.get(specimen.rank) ?? 0);
}
