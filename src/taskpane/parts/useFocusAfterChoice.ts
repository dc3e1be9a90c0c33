import { useCallback, useEffect, useRef, useState } from "react";

/** Chooses a table; the button that did it is gone afterwards, and the focus that it had goes to the heading of what follows. */
export function useFocusAfterChoice(choose: (address: string | null) => Promise<void>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState(0);
  const chooseTable = useCallback(
    async (address: string | null): Promise<void> => {
      await choose(address);
      setChoices((n) => n + 1);
    },
    [choose],
  );
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (choices > 0 && lost) heading.current?.focus();
  }, [choices]);
  return { heading, chooseTable };
}
