import { alertDecider, isProblem, type Signal } from "@balise/preparedness";
import { act, streamOf } from "@balise/storage";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { STREAM_CONCEPTS } from "../stream/concept.js";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";

let under: StationUnderTest;
let alerts = 0;

beforeAll(async () => {
  under = await openStationUnderTest();
});
afterAll(() => under?.close());

const signal = (day: string): Signal => ({
  ...{ indicator: "self-harm-risk", day, onset: "2026-11-18", observed: 41, expected: 12.5, exposed: 9000 },
  ...{ statistic: 6.2, limit: 5.1, method: "poisson-cusum" },
});

/** An alert as surveillance raises it. */
async function raised(): Promise<string> {
  alerts += 1;
  const id = `A-2026-${String(alerts).padStart(3, "0")}`;
  const acted = await act(under.storage, {
    ...{
      decider: alertDecider,
      stream: streamOf("alert", id),
      realm: "live",
      actor: "station",
      at: under.now(),
    },
    command: { verb: "raise", id, signal: signal(`2026-11-${String(alerts).padStart(2, "0")}`) },
  });
  if (isProblem(acted)) throw new Error(acted.code);
  return id;
}

const postmortem = {
  ...{ summary: "An outbreak.", cause: "A release.", effect: "41 messages, 95 % interval 28 to 59." },
  ...{ lessons: "Watch releases.", actions: [{ what: "Review", who: "lea-martin", by: "2026-12-01" }] },
};

describe("an alert", () => {
  it("is acknowledged, dismissed with a reason, reopened with a reason, and tells its history", async () => {
    const id = await raised();
    const acknowledged = await under.head.ask("POST", `/alerts/${id}/acknowledgement`);
    expect(acknowledged.body).toMatchObject({ state: "acknowledged", answeredBy: "lea-martin", version: 2 });
    await under.head.ask("POST", `/alerts/${id}/dismissal`, { body: { reason: "A test message loop." } });
    const reopened = await under.head.ask("POST", `/alerts/${id}/reopening`, {
      body: { reason: "It was not." },
    });
    expect(reopened.body.state).toBe("open");
    const { body } = await under.head.ask("GET", `/alerts/${id}`);
    expect(
      body.history.map(({ type, actor }: { type: string; actor: string }) => `${type} ${actor}`),
    ).toEqual([
      "alert.raised station",
      "alert.acknowledged person:lea-martin",
      "alert.dismissed person:lea-martin",
      "alert.reopened person:lea-martin",
    ]);
  });

  it("is not dismissed without a reason", async () => {
    const id = await raised();
    const blank = await under.head.ask("POST", `/alerts/${id}/dismissal`, { body: { reason: "  " } });
    expect(blank.body).toMatchObject({ code: "invalid_field", field: "reason" });
    const none = await under.head.ask("POST", `/alerts/${id}/dismissal`, { body: {} });
    expect(none.body).toMatchObject({ code: "missing_field", field: "reason" });
  });

  it("promoted becomes an incident in one act, once however many people do it at the same time", async () => {
    const id = await raised();
    const body = { title: "Rise of self-harm risk", severity: "serious", note: "Called the clinicians." };
    const told = await Promise.all(
      Array.from({ length: 4 }, () => under.head.ask("POST", `/alerts/${id}/promotion`, { body })),
    );
    const made = told.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(told.filter(({ body: { code } }) => code === "not_in_this_state")).toHaveLength(3);
    const [incident] = made;
    expect(incident?.body).toMatchObject({ alert: id, indicator: "self-harm-risk", state: "declared" });
    const alert = await under.head.ask("GET", `/alerts/${id}`);
    expect(alert.body).toMatchObject({ state: "promoted", incident: incident?.body.id });
    expect((await under.head.ask("GET", "/alerts?state=promoted")).body.alerts).toHaveLength(1);
  });

  it("that does not exist is not found, and promotes nothing", async () => {
    const before = (await under.head.ask("GET", "/incidents")).body.incidents.length;
    const told = await under.head.ask("POST", "/alerts/A-1999-001/promotion", {
      body: { title: "Nothing", severity: "minor", note: "" },
    });
    expect(told.body).toMatchObject({ code: "not_found", what: "alert" });
    expect((await under.head.ask("GET", "/incidents")).body.incidents).toHaveLength(before);
  });
});

describe("an incident", () => {
  it("lives from declaration to postmortem, and keeps every act in its timeline", async () => {
    const { body: declared } = await under.head.ask("POST", "/incidents", {
      body: {
        title: "Jailbreak wave",
        severity: "minor",
        indicator: "jailbreak-attempts",
        note: "Seen on a forum.",
      },
    });
    const at = `/incidents/${declared.id}`;
    const write = async (path: string, body: object) =>
      (await under.head.ask("POST", `${at}/${path}`, { body })).body;
    await write("notes", { text: "Filter tightened on the API." });
    await write("severity", { severity: "serious", reason: "A working recipe circulates." });
    await write("roles", { role: "commander", person: "lea-martin" });
    await write("containment", { text: "Recipe no longer works." });
    await write("resolution", { text: "No new variant for two days." });
    await write("reopening", { text: "A variant." });
    await write("resolution", { text: "Variant closed." });
    const early = await write("containment", { text: "Again." });
    expect(early).toMatchObject({ code: "not_in_this_state", state: "resolved", verb: "contain" });
    const closed = await write("postmortem", postmortem);
    expect(closed).toMatchObject({
      state: "closed",
      severity: "serious",
      roles: { commander: "lea-martin" },
      postmortem,
    });
    expect(closed.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["declared", "note", "severity", "role", "contained", "resolved", "reopened", "resolved", "closed"],
    ]);
    expect((await write("notes", { text: "Learnt later." })).version).toBe(closed.version + 1);
    expect((await under.head.ask("GET", at)).body.state).toBe("closed");
    expect((await under.head.ask("GET", "/incidents?state=closed")).body.incidents).toHaveLength(1);
  });

  it("refuses an act decided on a version that is no longer the last", async () => {
    const { body: declared } = await under.head.ask("POST", "/incidents", {
      body: { title: "Two at once", severity: "minor", indicator: null },
    });
    const note = (text: string, version: string) =>
      under.head.ask("POST", `/incidents/${declared.id}/notes`, {
        body: { text },
        headers: { "if-match": version },
      });
    expect((await note("first", '"1"')).status).toBe(200);
    const late = await note("second", '"1"');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: "version_conflict", expected: 1, actual: 2 });
    expect((await note("third", "1")).body).toMatchObject({ code: "invalid_field", field: "If-Match" });
  });

  it("is about an indicator of the library, and gives its roles to people who exist", async () => {
    const body = { title: "Unknown", severity: "minor", indicator: "no-such-indicator", note: "" };
    expect((await under.head.ask("POST", "/incidents", { body })).body).toMatchObject({
      code: "not_found",
      what: "indicator",
    });
    const { body: declared } = await under.head.ask("POST", "/incidents", {
      body: { ...body, indicator: null },
    });
    const told = await under.head.ask("POST", `/incidents/${declared.id}/roles`, {
      body: { role: "legal", person: "nobody" },
    });
    expect(told.body).toMatchObject({ code: "not_found", what: "person" });
  });

  it("tells which field of a body is missing, unknown or wrong, with its path", async () => {
    const declare = (body: object) =>
      under.head.ask("POST", "/incidents", { body }).then((told) => told.body);
    const good = { title: "Fields", severity: "minor", indicator: null };
    expect(await declare({ ...good, title: undefined })).toMatchObject({
      code: "missing_field",
      field: "title",
    });
    expect(await declare({ ...good, severty: "minor" })).toMatchObject({
      code: "unknown_field",
      field: "severty",
    });
    expect(await declare({ ...good, severity: "huge" })).toMatchObject({
      code: "invalid_field",
      field: "severity",
    });
    const actions = [{ what: "x", who: "y", by: "tomorrow" }];
    const told = await under.head.ask("POST", "/incidents/2026-001/postmortem", {
      body: { ...postmortem, actions },
    });
    expect(told.body).toMatchObject({ code: "invalid_field", field: "actions.0.by" });
    const json = { "content-type": "application/json" };
    const broken = await under.head.ask("POST", "/incidents", { raw: '{"title":', headers: json });
    expect(broken.body.code).toBe("malformed_json");
    const form = await under.head.ask("POST", "/incidents", {
      raw: "title=x",
      headers: { "content-type": "text/plain" },
    });
    expect(form.body).toMatchObject({ code: "unsupported_media_type", received: "text/plain" });
    const huge = await under.head.ask("POST", "/incidents", {
      raw: `"${"x".repeat(300_000)}"`,
      headers: json,
    });
    expect(huge.status).toBe(413);
  });
});

describe("the seats", () => {
  it("come from the library, vacant until somebody holds a mandate, and next in line acts", async () => {
    const { body: before } = await under.head.ask("GET", "/roles");
    expect(before.roles).toHaveLength(under.station.context.library.seats.length);
    expect(before.roles[0]).toMatchObject({
      role: { id: "head-of-preparedness" },
      holder: null,
      acting: null,
    });
    const { body: deputy } = await under.head.ask("POST", "/people", { body: { name: "Émile Çelik" } });
    expect(deputy).toEqual({ id: "emile-celik", name: "Émile Çelik", email: null, until: null });
    const given = await under.head.ask("POST", "/roles/deputy/mandates", {
      body: { person: deputy.id, from: "2026-11-01", until: null },
    });
    expect(given.body.id).toMatch(/^M-/);
    const { body: after } = await under.head.ask("GET", "/roles");
    expect(after.roles[0]).toMatchObject({ holder: null, acting: deputy });
    const overlapping = await under.head.ask("POST", "/roles/deputy/mandates", {
      body: { person: "lea-martin", from: "2026-12-01", until: null },
    });
    expect(overlapping.body.code).toBe("overlapping_mandate");
    const ended = await under.head.ask("POST", `/mandates/${given.body.id}/end`, {
      body: { until: "2026-11-20" },
    });
    expect(ended.body.until).toBe("2026-11-20");
    const { body: vacant } = await under.head.ask("GET", "/roles");
    expect(vacant.roles[1]).toMatchObject({ holder: null, vacantSince: "2026-11-20" });
  });

  it("are defined anew by a person, and people change", async () => {
    const role = {
      ...{
        name: { fr: "Auditeur", en: "Auditor" },
        duty: { fr: "Vérifie.", en: "Verifies." },
        next: ["deputy"],
      },
    };
    expect((await under.head.ask("PUT", "/roles/auditor", { body: role })).body).toEqual({
      id: "auditor",
      ...role,
    });
    const left = await under.head.ask("PATCH", "/people/emile-celik", { body: { until: "2026-11-30" } });
    expect(left.body).toMatchObject({ name: "Émile Çelik", until: "2026-11-30" });
    expect((await under.head.ask("PATCH", "/people/nobody", { body: {} })).body.code).toBe("not_found");
    const again = await under.head.ask("POST", "/people", { body: { name: "Emile Celik", email: null } });
    expect(again.body.id).toBe("emile-celik-2");
  });
});

describe("a decision", () => {
  it("is bound to the evidence it saw, and goes stale when that evidence moves", async () => {
    const id = await raised();
    const { body: evidence } = await under.head.ask("GET", `/evidence?kind=alert&id=${id}`);
    const { body: decision } = await under.head.ask("POST", "/decisions", {
      body: {
        ...{ title: "Keep the release", choice: "No rollback.", reasons: "One region only.", role: null },
        evidence: [{ kind: "alert", id }],
      },
    });
    expect(decision).toMatchObject({ by: "lea-martin", stale: false, moved: [] });
    expect(decision.evidence).toEqual([{ kind: "alert", id, hash: evidence.hash }]);
    expect((await under.head.ask("GET", `/decisions/${decision.id}`)).body).toEqual(decision);
    await under.head.ask("POST", `/alerts/${id}/acknowledgement`);
    const { body: after } = await under.head.ask("GET", `/decisions/${decision.id}`);
    expect(after).toMatchObject({ stale: true, moved: [{ kind: "alert", id }] });
    expect((await under.head.ask("GET", "/decisions")).body.decisions).toContainEqual(after);
  });

  it("binds to an indicator too, and to nothing that does not exist", async () => {
    const body = { title: "Watch", choice: "Wait.", reasons: "Little usage.", role: null };
    const decide = (evidence: object[]) =>
      under.head.ask("POST", "/decisions", { body: { ...body, evidence } });
    const bound = await decide([{ kind: "indicator", id: "self-harm-risk" }]);
    expect(bound.body.stale).toBe(false);
    const missing = await decide([{ kind: "incident", id: "1999-001" }]);
    expect(missing.body).toMatchObject({ code: "not_found", what: "incident" });
    expect((await decide([])).body.code).toBe("invalid_field");
  });

  it("is taken in a seat only by who holds it or acts in it", async () => {
    const evidence = [{ kind: "indicator", id: "self-harm-risk" }];
    const decide = () =>
      under.head.ask("POST", "/decisions", {
        body: { title: "In a seat", choice: "Yes.", reasons: "Because.", role: "misuse-lead", evidence },
      });
    expect((await decide()).body).toMatchObject({ code: "not_found", what: "mandate" });
    await under.head.ask("POST", "/roles/misuse-lead/mandates", {
      body: { person: "lea-martin", from: "2026-11-01", until: null },
    });
    expect((await decide()).body).toMatchObject({ role: "misuse-lead", by: "lea-martin" });
  });
});

describe("the live stream", () => {
  it("tells what an act changed, and the usage that was counted", async () => {
    const response = await under.station.request("/api/v1/stream", {
      headers: { cookie: under.head.cookie },
    });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    const until = async (text: string) => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? "";
    };
    await until("event: ping");
    const id = await raised();
    await until(`event: changed\ndata: {"concept":"alerts","id":"${id}"}`);
    await until('event: changed\ndata: {"concept":"ledger"}');
    under.station.context.stream.announce({ concept: "usage" });
    await until('{"concept":"usage"}');
    await reader?.cancel();
  });

  it("comes back by itself when the database cuts it off, and says that anything may have changed", async () => {
    const heard: string[] = [];
    const leave = under.station.context.stream.subscribe({
      onChange: ({ concept }) => heard.push(concept),
      onClose: () => {},
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'balise stream'`.execute(
      under.storage.db,
    );
    await vi.waitFor(() => expect(new Set(heard)).toEqual(new Set(STREAM_CONCEPTS)), { timeout: 10_000 });
    heard.length = 0;
    await raised();
    await vi.waitFor(() => expect(heard).toContain("alerts"), { timeout: 10_000 });
    leave();
  });
});
