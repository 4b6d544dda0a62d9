import type { Campaign, Campaigns } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { figure, percent } from "../terminal/figures.js";
import { table } from "../terminal/table.js";

/** The campaigns of a window, a row each, with what the reader has to know of them. */
export function campaignsText(found: Campaigns, { language, words }: Speech): string {
  const said = words.campaigns;
  const shown = (value: number) => figure(value, language);
  const { from, until, minimumUsers, missed, total, campaigns } = found;
  const notes = [
    ...(missed === 0 ? [] : [said.missed(shown(missed))]),
    ...(total === campaigns.length ? [] : [said.more(shown(campaigns.length), shown(total))]),
  ].map((line) => `${line}\n`);
  if (campaigns.length === 0) return [`${said.none(shown(minimumUsers), from, until)}\n`, ...notes].join("");
  const { column } = said;
  const columns = [
    { head: column.id },
    { head: column.users, align: "end" as const },
    { head: column.messages, align: "end" as const },
    { head: column.before, align: "end" as const },
    { head: column.share, align: "end" as const },
    { head: column.first },
    { head: column.last },
    { head: column.indicators },
  ];
  const rows = campaigns.map((campaign) => rowOf(campaign, { language, words }));
  return [`${said.window(from, until, shown(minimumUsers))}\n\n`, table(columns, rows), ...notes].join("");
}

function rowOf(campaign: Campaign, { language, words }: Speech): string[] {
  const { id, users, messages, before, topShare, firstSeen, lastSeen, indicators } = campaign;
  const between = (lower: string, upper: string) => (lower === upper ? lower : `${lower}–${upper}`);
  const count = ({ lower, upper }: { lower: number; upper: number }) =>
    between(figure(lower, language), figure(upper, language));
  const hour = (time: string) => `${time.slice(0, 10)} ${time.slice(11, 13)}h`;
  return [
    id,
    users.lower === users.upper ? count(users) : `${figure(users.estimate, language)} [${count(users)}]`,
    count(messages),
    before === null ? words.campaigns.fewUsers : count(before),
    between(percent(topShare.lower, language), percent(topShare.upper, language)),
    hour(firstSeen),
    hour(lastSeen),
    indicators.join(", "),
  ];
}
