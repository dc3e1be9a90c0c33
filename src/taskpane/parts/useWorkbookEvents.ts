import { useEffect, useRef } from "react";
import type { Area, Unsubscribe } from "../../workbook/port";
import { usePane } from "../context";

interface Listeners {
  readonly onChanged?: () => void;
  readonly onSelectionChanged?: (area: Area) => void;
}

/** Follows the workbook while a part is shown. */
export function useWorkbookEvents(listeners: Listeners): void {
  const { workbook } = usePane();
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const subscriptions: Promise<Unsubscribe>[] = [
      workbook.onChanged(() => latest.current.onChanged?.()),
      workbook.onSelectionChanged((area) => latest.current.onSelectionChanged?.(area)),
    ];
    return () => subscriptions.forEach((subscription) => void subscription.then((stop) => stop()).catch(() => undefined));
  }, [workbook]);
}
