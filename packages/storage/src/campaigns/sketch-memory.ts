import type { CampaignSketch } from "@balise/preparedness";
import { decoded } from "./decoded.js";

/** Remembers the sketches that were written last, so that a writer who is alone need not decode its own. */
export interface SketchMemory {
  /** The sketch in stored bytes: from memory when these are the bytes that were kept, else decoded. */
  read(stored: { readonly realm: string; readonly day: string; readonly sketch: Buffer }): CampaignSketch;
  keep(
    written: { readonly realm: string; readonly day: string; readonly sketch: Buffer },
    sketch: CampaignSketch,
  ): void;
}

const REMEMBERED = 4;

export function sketchMemory(): SketchMemory {
  const kept = new Map<string, { readonly bytes: Buffer; readonly sketch: CampaignSketch }>();
  return {
    read(stored) {
      const found = kept.get(`${stored.realm} ${stored.day}`);
      return found?.bytes.equals(stored.sketch) === true ? found.sketch : decoded(stored);
    },
    keep({ realm, day, sketch: bytes }, sketch) {
      const key = `${realm} ${day}`;
      kept.delete(key);
      kept.set(key, { bytes, sketch });
      const oldest = kept.keys().next();
      if (kept.size > REMEMBERED && !oldest.done) kept.delete(oldest.value);
    },
  };
}
