import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATEGORIES, RESPONSE_CATEGORIES } from "@balise/detector";
import { isProblem } from "@balise/preparedness";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPolicies } from "./load-policies.js";

const OWN = join(import.meta.dirname, "../../../../library");
const VIOLENCE = "policies/violence.md";
let copy = "";

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "balise-policies-"));
  await cp(join(OWN, "policies"), join(copy, "policies"), { recursive: true });
});
afterEach(() => rm(copy, { recursive: true, force: true }));

async function changed(change: (text: string) => string) {
  await writeFile(join(copy, VIOLENCE), change(await readFile(join(copy, VIOLENCE), "utf8")));
  return loadPolicies([copy]);
}

async function read(directories: readonly string[]) {
  const policies = await loadPolicies(directories);
  if (isProblem(policies)) throw new Error(JSON.stringify(policies));
  return policies;
}

describe("the policies", () => {
  it("that come with Balise explain every category that the detector scores, but the good sign", async () => {
    const policies = await read([OWN]);
    const explained = (role: string) =>
      policies.filter((policy) => policy.role === role).flatMap(({ categories }) => categories);
    expect(new Set(explained("user"))).toEqual(new Set(CATEGORIES));
    expect(new Set([...explained("assistant"), "refers_to_help"])).toEqual(new Set(RESPONSE_CATEGORIES));
  });

  it("that come with Balise define each of their categories, what counts and what does not, in both languages", async () => {
    for (const { categories, text } of await read([OWN])) {
      for (const category of categories) {
        expect([text.fr, text.en].map((each) => each.includes(`- \`${category}\``))).toEqual([true, true]);
      }
      expect(text.fr).toMatch(/## Définitions?\n.*## Compte\n.*## Ne compte pas\n.*`unsure`/s);
      expect(text.en).toMatch(/## Definitions?\n.*## Counts\n.*## Does not count\n.*`unsure`/s);
    }
  });

  it("of a station go before them, file by file, and may be new", async () => {
    const own = join(copy, "own");
    await mkdir(join(own, "policies"), { recursive: true });
    const text = await readFile(join(copy, VIOLENCE), "utf8");
    await writeFile(join(own, VIOLENCE), text.replace("2026-11-25", "ours-1").replaceAll("\n", "\r\n"));
    const policies = await read([own, copy]);
    expect(policies.find(({ id }) => id === "violence")).toMatchObject({ version: "ours-1" });
    expect(policies).toHaveLength((await read([copy])).length);
  });

  it.each<[string, (text: string) => string, object]>([
    [
      "no header",
      (text) => text.slice(4),
      { code: "invalid_field", field: VIOLENCE, reason: "no_front_matter" },
    ],
    [
      "broken YAML",
      (text) => text.replace("role: user", "role: ["),
      { code: "invalid_field", field: VIOLENCE },
    ],
    [
      "no version",
      (text) => text.replace(/version: .*\n/, ""),
      { code: "missing_field", field: `${VIOLENCE}: version` },
    ],
    [
      "a field that is not known",
      (text) => text.replace("role:", "rule: x\nrole:"),
      { code: "unknown_field", field: `${VIOLENCE}: rule` },
    ],
    [
      "a category that the detector does not score",
      (text) => text.replace("[violence]", "[violins]"),
      { code: "invalid_field", field: `${VIOLENCE}: categories`, reason: "not_one_of" },
    ],
    [
      "another policy's category",
      (text) => text.replace("[violence]", "[hate]"),
      { code: "already_exists", what: `${VIOLENCE}: categories`, id: "hate" },
    ],
    ["another name", (text) => text.replace("id: violence", "id: force"), { field: `${VIOLENCE}: id` }],
    [
      "no English",
      (text) => text.slice(0, text.indexOf("# English")),
      { code: "missing_field", field: `${VIOLENCE}: # English` },
    ],
  ])("with %s are told by the file and what is wrong", async (_, change, expected) => {
    expect(await changed(change)).toMatchObject(expected);
  });

  it("whose header cannot be read are told with the line of the file", async () => {
    const told = await changed((text) => text.replace("role: user", "role: ["));
    expect(told).toMatchObject({ line: 6 });
  });

  it("that are nowhere are told as missing", async () => {
    expect(await loadPolicies([join(copy, "nowhere")])).toMatchObject({ code: "not_found", what: "file" });
  });
});
