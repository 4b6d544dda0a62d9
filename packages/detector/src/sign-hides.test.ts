import { describe, expect, test } from "vitest";
import { SIGNS, signHides } from "./sign-hides.js";

/** The signs of a text that are held to stand for letters, each with what follows it. */
function hidden(text: string): string[] {
  return Array.from(text.matchAll(/[@$!]/g))
    .filter(({ index }) => signHides(text, index))
    .map(({ index }) => text.slice(index, index + 3));
}

describe("a sign stands for a letter", () => {
  test.each([
    ["between two letters", "I'll k!ll it"],
    ["entre deux lettres", "une vraie tr@hison"],
    ["between capitals", "K!LL"],
    ["twice in a row", "a@@b, a$$b"],
    ["as the first letter of a word", "thinking of $uicide."],
    ["comme première lettre", "« $ale » type"],
    ["as the first letter of all", "$hut up"],
    ["after an at sign that is no address", "what the h@ck. Next"],
  ])("%s", (_, text) => {
    expect(hidden(text)).not.toEqual([]);
  });

  test("and each sign is judged by itself", () => {
    expect(hidden("$uic!de b@d!, me@home.org")).toEqual(["$ui", "!de", "@d!"]);
  });
});

describe("a sign stands for itself", () => {
  test.each([
    ["at the end of a word", "Stop! No!! Really?! Go!"],
    ["à la fin d’un mot", "Arrête ! Non!! C’est vrai ?! Allez!"],
    ["before a sentence without a space", "Great!Thanks a lot!!see you"],
    ["avant une phrase sans espace", "Bravo!Merci beaucoup!!à demain"],
    ["in a price", "$5, 5$, US$20, $3.50, $1,000, $20k, $5million, 20$CA"],
    ["dans un prix", "5 $ CA, 12,50 $, 3$ pièce, 20$can"],
    ["in an e-mail address", "jane.doe@example.com, a@b-c.co.uk, admin@localhost.localdomain"],
    ["dans une adresse", "Écrivez à jean@exemple.fr ou à l’accueil@mairie-de-lyon.fr."],
    ["in a mention", "@jane look, (@marc) .@paul"],
    ["dans une mention", "merci @jeanne et @luc !"],
    ["beside a hashtag", "#win! #gagné ! #1$"],
    ["alone", "see you @ 5, a $ sign, ! and @"],
    ["in shell", "echo $PATH; cd $HOME && ./run --user=$name $1 root@server:/etc [ $user = x ]"],
    ["in PHP", "if (!$user->isValid()) { foreach ($items as $key => $item) echo $total; } $name = 1"],
    ["in JavaScript", "if (a!==b && !done) { $(el).text(`a $b`); $state.value = x!.y }"],
    ["in other languages", '@Override println!("x") @media a[$i] !important let v: T! = b'],
    ["in mathematics", "let $n$ be with $m < n$ and n! = $$n (n-1)!$$"],
    ["of a stock in capitals", "$TSLA and $AAPL"],
    ["after accents", "café@été"],
  ])("%s", (_, text) => {
    expect(hidden(text)).toEqual([]);
  });

  test("wherever the text is cut, and however many there are", () => {
    for (const sign of SIGNS) {
      expect(signHides(sign, 0)).toBe(false);
      expect(signHides(`a${sign}`, 1)).toBe(false);
      expect(signHides(`${sign}a`, 0)).toBe(false);
      expect(hidden(sign.repeat(1000))).toEqual([]);
    }
    expect(hidden(`$${" ".repeat(1000)}`)).toEqual([]);
  });
});
