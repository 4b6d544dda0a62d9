/** How a person types: with care, without capitals, or as fast as they can. */
export type Handwriting = "careful" | "relaxed" | "hurried";

const COMBINING_MARKS = /\p{M}/gu;

function withoutEnd(text: string): string {
  return text.replace(/\.$/, "");
}

/** A text as a person with this handwriting types it. Never empty when the text is not. */
export function typed(text: string, handwriting: Handwriting): string {
  switch (handwriting) {
    case "careful":
      return text;
    case "relaxed":
      return withoutEnd(
        text.replace(/^(\p{Lu})(?=\p{Ll}|[ '’])(?!I\b|I')/u, (letter) =>
          letter === "I" ? letter : letter.toLowerCase(),
        ),
      );
    case "hurried":
      return withoutEnd(text)
        .toLowerCase()
        .normalize("NFD")
        .replace(COMBINING_MARKS, "")
        .replace(/ ([?!])/g, "$1");
  }
}
