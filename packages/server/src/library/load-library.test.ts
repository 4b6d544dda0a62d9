import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isProblem } from "@balise/preparedness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadLibrary } from "./load-library.js";

const OWN = join(import.meta.dirname, "../../../../library");
let copy = "";

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "balise-library-"));
  await cp(OWN, copy, { recursive: true });
});
afterEach(() => rm(copy, { recursive: true, force: true }));

async function changed(name: string, change: (text: string) => string) {
  const path = join(copy, name);
  await writeFile(path, change(await readFile(path, "utf8")));
  return loadLibrary([copy]);
}

describe("the library", () => {
  it("that comes with Balise is whole: six indicators at least, each owned by one of the seats", async () => {
    const library = await loadLibrary([OWN]);
    if (isProblem(library)) throw new Error(JSON.stringify(library));
    expect(library.indicators.length).toBeGreaterThanOrEqual(6);
    expect(library.seats[0]?.id).toBe("head-of-preparedness");
    expect(library.helpLines.length).toBeGreaterThan(0);
    expect(library.board.minimum_users).toBeGreaterThanOrEqual(1);
  });

  it("of a station goes before it, file by file", async () => {
    const own = join(copy, "own");
    await mkdir(join(own, "indicators"), { recursive: true });
    await writeFile(join(own, "board.yaml"), "false_alarms: { count: 1, days: 30 }\nminimum_users: 25\n");
    const library = await loadLibrary([own, copy]);
    if (isProblem(library)) throw new Error(JSON.stringify(library));
    expect(library.board).toEqual({ false_alarms: { count: 1, days: 30 }, minimum_users: 25 });
    expect(library.indicators.length).toBeGreaterThanOrEqual(6);
  });

  it("with a fault is told by the file, the field and what is wrong", async () => {
    const distress = "indicators/distress.yaml";
    expect(await changed(distress, (text) => text.replace(/flag_bin: \d/, "flag_bin: 12"))).toMatchObject({
      code: "invalid_field",
      field: `${distress}: flag_bin`,
    });
    expect(await changed(distress, (text) => text.replace("flag_bin: 12", ""))).toMatchObject({
      code: "missing_field",
      field: `${distress}: flag_bin`,
    });
    expect(await changed("board.yaml", (text) => `${text}minimum_user: 5\n`)).toMatchObject({
      code: "unknown_field",
      field: "board.yaml: minimum_user",
    });
  });

  it("tells a canary that cannot be one by the file and the field", async () => {
    const french = "canaries/fr.yaml";
    expect(await changed(french, (text) => text.replace("  self_harm:", "  self_ham:"))).toMatchObject({
      code: "invalid_field",
      field: `${french}: positives.self_ham`,
    });
    expect(
      await changed(french, (text) =>
        text.replace("  self_ham:", "  self_harm:").replace("language: fr", "language: en"),
      ),
    ).toMatchObject({ field: `${french}: language` });
    const twice = 'assistant:\n    - "Deux fois."\n    - "Deux fois."';
    expect(
      await changed(french, (text) =>
        text.replace("language: en", "language: fr").replace("assistant:", twice),
      ),
    ).toMatchObject({ field: `${french}: ordinary.assistant.1` });
  });

  it("whose text cannot be read is told with the line", async () => {
    const told = await changed("board.yaml", (text) => `${text}\nfalse_alarms: [\n`);
    expect(told).toMatchObject({ code: "invalid_field", field: "board.yaml" });
    expect(isProblem(told) && "line" in told && told.line).toBeGreaterThan(1);
  });

  it("names only seats that it holds, and an indicator's file after its id", async () => {
    expect(
      await changed("seats.yaml", (text) => text.replace("next: [deputy,", "next: [nobody,")),
    ).toMatchObject({
      field: "seats.yaml: head-of-preparedness.next",
    });
    await cp(join(OWN, "seats.yaml"), join(copy, "seats.yaml"));
    const distress = "indicators/distress.yaml";
    expect(await changed(distress, (text) => text.replace(/owner: .*/, "owner: nobody"))).toMatchObject({
      field: `${distress}: owner`,
    });
    expect(await changed(distress, (text) => text.replace("id: distress", "id: other"))).toMatchObject({
      field: `${distress}: id`,
    });
  });
});
