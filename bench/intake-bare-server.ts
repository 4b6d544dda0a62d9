import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that reads the same bodies and parses every line, and does nothing with it: what HTTP and JSON alone cost. */
export async function openBareServer(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const lines = Buffer.concat(chunks).toString().split("\n");
      let accepted = 0;
      for (const line of lines) if (typeof JSON.parse(line) === "object") accepted++;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ accepted, duplicate: 0 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
