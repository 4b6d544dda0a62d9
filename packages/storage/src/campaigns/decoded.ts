import { type CampaignSketch, decodeCampaigns } from "@balise/preparedness";

/** @throws Error when the stored bytes are not a sketch: only `addCampaigns` writes them */
export function decoded({
  day,
  sketch,
}: {
  readonly day: string;
  readonly sketch: Uint8Array;
}): CampaignSketch {
  const read = decodeCampaigns(sketch);
  if (read === undefined) throw new Error(`the sketch of the campaigns of ${day} cannot be read`);
  return read;
}
