import type { Reading } from "@balise/preparedness";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { openText } from "./queries.js";
import { afterReading } from "./sitting.js";
import { useSitting } from "./sitting-store.js";

export interface ItemText {
  readonly reading: Reading | null;
  readonly shown: boolean;
  /** The content warning stands in the place of the text and waits for a yes. */
  readonly warning: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  /** Opens the text the first time, then hides it and shows it again. */
  readonly toggle: () => void;
  /** Yes, after the content warning. */
  readonly accept: () => void;
  /** Not now. */
  readonly decline: () => void;
}

/** The text of an item. It lives in this screen's memory alone and is gone when the item is left. */
export function useText(item: string, onRead: () => void): ItemText {
  const [reading, setReading] = useState<Reading | null>(null);
  const [shown, setShown] = useState(false);
  const [warning, setWarning] = useState(false);
  const [sitting, change] = useSitting();
  const open = useMutation({
    gcTime: 0,
    // Answers nothing, so that the text does not enter the cache of mutations.
    mutationFn: async (): Promise<void> => {
      const opened = await openText(item);
      setReading(opened);
    },
    onSuccess: () => {
      onRead();
      setShown(true);
      setWarning(false);
      change((before) => afterReading(before, new Date().toISOString()));
    },
  });
  const toggle = () => {
    if (reading !== null) setShown(!shown);
    else if (open.isPending) return;
    else if (!sitting.warned && !warning) setWarning(true);
    else open.mutate();
  };
  return {
    reading,
    shown,
    warning,
    pending: open.isPending,
    error: open.error,
    toggle,
    accept: () => open.mutate(),
    decline: () => setWarning(false),
  };
}
