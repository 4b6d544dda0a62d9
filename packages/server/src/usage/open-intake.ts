import type { Problem } from "@balise/preparedness";
import type { Storage } from "@balise/storage";
import { createIntake, type Intake } from "../intake/index.js";
import type { StationKeys } from "../keys/index.js";
import type { Library } from "../library/library.js";
import type { Log } from "../log/log.js";
import { MODEL_PATH } from "../screening/model-path.js";
import type { StreamHub } from "../stream/hub.js";
import { type RegisteredSystems, registerVersions } from "./registered-systems.js";

interface Wiring {
  readonly storage: Storage;
  readonly keys: StationKeys;
  readonly library: Library;
  readonly registered: RegisteredSystems;
  readonly stream: StreamHub;
  readonly now: () => Date;
  readonly log: Log;
}

/** Opens intake on the station's indicators: what it counts shows on the screens, new versions are registered. */
export function openIntake({ library, registered, stream, ...rest }: Wiring): Promise<Intake | Problem> {
  const { storage, now } = rest;
  return createIntake({
    ...rest,
    indicators: library.indicators,
    modelPath: MODEL_PATH,
    systems: registered.ids,
    async onCounted({ sampled, newVersions }) {
      stream.announce({ concept: "usage" });
      if (sampled > 0) stream.announce({ concept: "review" });
      await registerVersions(storage, newVersions, now().toISOString());
    },
  });
}
