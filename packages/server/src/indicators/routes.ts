import { indicatorCardShape, indicatorPageShape, isProblem, type Segment } from "@balise/preparedness";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { cardsOf } from "./cards.js";
import { indicatorPage, type PageQuery } from "./page.js";
import { periodOf } from "./period.js";
import { readSurroundings } from "./surroundings.js";
import { tableTwin } from "./table-twin.js";

const params = z.object({ id: z.string() });

const query = z.object({
  from: z.iso.date().optional().describe("first day of the series"),
  to: z.iso.date().optional().describe("last day of the series"),
  system: z.string().optional(),
  version: z.string().optional(),
  surface: z.string().optional(),
  locale: z.string().optional(),
});

function pageQuery({ from, to, ...dimensions }: z.output<typeof query>): PageQuery {
  const named = Object.entries(dimensions).filter(([, value]) => value !== undefined);
  return { from, to, filter: Object.fromEntries(named) as Partial<Segment> };
}

const problems = ["not_found", "interval_reversed"] as const;

export const indicatorRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/indicators",
    needs: "indicators:read",
    summary: "The board of indicators",
    description:
      "A card an indicator: its current estimate with interval, denominator and method, or the plain statement why there is none; the series of the last twelve weeks; marks; its watch.",
    query: query.pick({ from: true, to: true }),
    answer: {
      ...{ status: 200, describe: "The board, in the order of the library" },
      shape: z.object({ indicators: z.array(indicatorCardShape) }).meta({ id: "IndicatorBoard" }),
    },
    problems: ["interval_reversed"],
    handle: async ({ query: asked }, station) => {
      const period = await periodOf(station, asked);
      if (isProblem(period)) return period;
      return { indicators: await cardsOf(station, period, await readSurroundings(station)) };
    },
  }),
  defineRoute({
    method: "get",
    path: "/indicators/{id}",
    needs: "indicators:read",
    summary: "One indicator",
    description:
      "Naming a system, version, surface or locale narrows the figures to it; the minimum of users holds.",
    ...{ params, query, problems },
    answer: { status: 200, describe: "The indicator's page", shape: indicatorPageShape },
    handle: (call, station) => indicatorPage(station, call.params.id, pageQuery(call.query)),
  }),
  defineRoute({
    method: "get",
    path: "/indicators/{id}.csv",
    needs: "indicators:read",
    summary: "The table twin of an indicator's series",
    ...{ params, query, problems },
    answer: { status: 200, describe: "One row a day", media: "text/csv" },
    handle: async (call, station) => {
      const page = await indicatorPage(station, call.params.id, pageQuery(call.query));
      if (isProblem(page)) return page;
      return new Response(tableTwin(page), {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${page.id}.csv"`,
        },
      });
    },
  }),
];
