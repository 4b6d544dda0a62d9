import type { Localised } from "@balise/preparedness";
import { frenchSpaces } from "../words/french-spaces.js";
import { textBlocks } from "../words/text-blocks.js";
import { useWords } from "../words/words.js";
import "./library-text.css";

/** A text of the library in the reader's language, in serif: paragraphs and lists. */
export function LibraryText({ text }: { text: Localised }) {
  const { language } = useWords();
  const written = language === "fr" ? frenchSpaces(text.fr) : text.en;
  return (
    <div className="library-text">
      {textBlocks(written).map((block) =>
        block.kind === "paragraph" ? (
          <p key={block.text}>{block.text}</p>
        ) : (
          <ul key={block.items.join()}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
