import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Change, changesOf } from "./concept.js";
import { eventStream } from "./event-stream.js";
import { createStreamHub } from "./hub.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listened() {
  const hub = createStreamHub();
  const heard: Change[] = [];
  hub.subscribe({ onChange: (change) => heard.push(change), onClose: () => {} });
  return { hub, heard };
}

describe("what the ledger announces", () => {
  it("tells the concept of the stream, then the ledger", () => {
    expect(changesOf('{"type":"mandate.given","stream":"role/deputy","seq":7}')).toEqual([
      { concept: "governance", id: "deputy" },
      { concept: "ledger" },
    ]);
  });

  it("tells nothing when it cannot be read", () => {
    for (const payload of ["", "{", "null", '"usage"', '{"stream":"planet/mars"}', '{"stream":"alert"}']) {
      expect(changesOf(payload)).toEqual([]);
    }
  });
});

describe("the stream hub", () => {
  it("tells usage at once, then at most once a second, and never loses the last change", () => {
    const { hub, heard } = listened();
    for (let i = 0; i < 50; i += 1) hub.announce({ concept: "usage" });
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveLength(2);
    vi.advanceTimersByTime(5000);
    expect(heard).toHaveLength(2);
    hub.announce({ concept: "usage" });
    expect(heard).toHaveLength(3);
  });

  it("tells every act, however close they come", () => {
    const { hub, heard } = listened();
    for (let seq = 1; seq <= 5; seq += 1)
      hub.notice(`{"type":"alert.raised","stream":"alert/A-${seq}","seq":${seq}}`);
    expect(heard.filter(({ concept }) => concept === "alerts")).toHaveLength(5);
  });
});

describe("an event stream", () => {
  const read = async (response: Response) => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { next: async () => (await reader?.read()) ?? { done: true, value: undefined }, reader };
  };

  it("ends when its session does, at the next ping", async () => {
    let admitted = true;
    const stream = await read(eventStream(createStreamHub(), async () => admitted));
    expect((await stream.next()).value).toBe("event: ping\ndata: {}\n\n");
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await stream.next()).value).toBe("event: ping\ndata: {}\n\n");
    admitted = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await stream.next()).done).toBe(true);
  });

  it("lets go of a reader that does not read, instead of filling the memory", async () => {
    const hub = createStreamHub();
    const response = eventStream(hub, async () => true);
    for (let i = 0; i < 1000; i += 1) hub.announce({ concept: "alerts", id: String(i) });
    const text = await response.text();
    expect(text.match(/event: changed/g)?.length).toBeLessThan(260);
  });

  it("ends with the station", async () => {
    const hub = createStreamHub();
    const response = eventStream(hub, async () => true);
    hub.close();
    expect(await response.text()).toBe("event: ping\ndata: {}\n\n");
  });
});
