import type { SeaMark } from "@balise/preparedness";

const COLOURS = { order: "32", watch: "33", alert: "35", critical: "31", faint: "2", strong: "1" } as const;

/** Text in a colour or a weight that carries meaning; left as it is where colour is not wanted. */
export function paint(text: string, colour: keyof typeof COLOURS, wanted: boolean): string {
  return wanted ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
}

const SHAPES: Readonly<Record<SeaMark, string>> = { order: "●", watch: "▲", alert: "■", critical: "✖" };

/** A state as the screens show it: shape and word, and colour where it is wanted. */
export function seaMarkText(mark: SeaMark, word: string, wanted: boolean): string {
  return paint(`${SHAPES[mark]} ${word}`, mark, wanted);
}
