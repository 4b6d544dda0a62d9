import type { Cli, GlobalOptions } from "../command/cli.js";
import type { Failure } from "../command/failure.js";
import { announcedAddress, dataDirectory, localToken } from "./data-directory.js";

/** Where the station answers and what opens it. */
export interface Place {
  readonly address: string;
  readonly token: string | undefined;
}

/**
 * Finds the station: `--station`, else the one announced in the data directory. The token is `--token`, else
 * BALISE_TOKEN, else the local token of the data directory, which is shown to the station announced there and to no
 * other. Both are read again at every call: a station that starts again has a new token, and perhaps a new address.
 */
export async function findStation(cli: Cli, options: GlobalOptions): Promise<Place | Failure> {
  const data = dataDirectory(cli, options);
  const announced = await announcedAddress(data);
  const address = options.station ?? announced;
  if (address === undefined) return { code: "station_unknown", data };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return { code: "wrong_value", option: "--station", value: address, allowed: "http://…, https://…" };
  }
  const given = options.token ?? cli.environment.BALISE_TOKEN;
  if (given !== undefined && given !== "") return { address, token: given };
  const own = announced !== undefined && new URL(announced).origin === new URL(address).origin;
  return { address, token: own ? await localToken(data) : undefined };
}
