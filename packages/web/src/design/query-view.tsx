import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNotice } from "./problem-notice.js";
import { Skeleton } from "./skeleton.js";

interface Properties<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** The three states of an answer: on its way, failed, here. An answer that is here stays while it is asked again. */
export function QueryView<Answer>({ query, lines = 6, children }: Properties<Answer>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}
