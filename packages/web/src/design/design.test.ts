import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nextPlace } from "./list-keys.js";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function token(name: string): readonly [light: string, dark: string] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6})\\w*, (#\\w{6})\\w*\\)`, "u").exec(css);
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no token ${name}`);
  return [found[1], found[2]];
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("the tokens", () => {
  const grounds = ["paper", "raised"];

  test("every colour that is read has 4.5 to 1 on every ground, in light and in dark", () => {
    for (const name of ["ink", "ink-2", "ink-3", "sea", "order", "watch", "alert", "critical"]) {
      for (const ground of grounds) {
        for (const mode of [0, 1] as const) {
          expect(
            contrast(token(name)[mode], token(ground)[mode]),
            `${name} on ${ground}`,
          ).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  test("the edges of fields have 3 to 1", () => {
    for (const ground of grounds) {
      for (const mode of [0, 1] as const) {
        expect(contrast(token("edge")[mode], token(ground)[mode]), ground).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe("j and k", () => {
  test("walk a list by one and stop at its ends", () => {
    expect(nextPlace("j", 0, 3)).toBe(1);
    expect(nextPlace("j", 2, 3)).toBe(2);
    expect(nextPlace("k", 0, 3)).toBe(0);
    expect(nextPlace("k", -1, 3)).toBe(0);
    expect(nextPlace("x", 0, 3)).toBeUndefined();
    expect(nextPlace("j", 0, 0)).toBeUndefined();
  });
});
