import type { RunningStation } from "./station.js";

interface Given {
  readonly system: string;
  readonly version: string;
  readonly count: number;
  readonly text?: string;
}

const HARMLESS = "Comment cuire des lentilles sans les trop cuire ?";

let sent = 0;

/** Sends messages of today as a program does: with a token of its own that may do only that. */
export async function sendUsage(station: RunningStation, given: Given): Promise<void> {
  const issued = { name: `intake ${sent}`, scopes: ["usage:write"], until: null };
  const { secret } = await station.ask<{ secret: string }>("POST", "/tokens", issued);
  await sendUsageWith(secret, station.url, given);
}

/** Sends messages of today with a token. */
export async function sendUsageWith(
  token: string,
  url: string,
  { system, version, count, text = HARMLESS }: Given,
): Promise<void> {
  const time = new Date(Date.now() - 60_000).toISOString();
  const interactions = Array.from({ length: count }, () => {
    sent += 1;
    return {
      ...{ id: `browser-${sent}`, time, system, version, surface: "app", locale: "fr", user: `user-${sent}` },
      ...{
        conversation: `talk-${sent}`,
        role: "user",
        text,
      },
    };
  });
  const response = await fetch(`${url}/api/v1/usage`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ interactions }),
  });
  const answer = (await response.json()) as { accepted?: number };
  if (answer.accepted !== count) throw new Error(`usage was refused: ${JSON.stringify(answer)}`);
}
