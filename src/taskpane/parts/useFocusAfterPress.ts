import { useCallback, useEffect, useRef, useState } from "react";

/** Does what a button is for; where that takes the button away, the focus that it had goes to the heading of what follows. */
export function useFocusAfterPress() {
  const heading = useRef<HTMLHeadingElement>(null);
  const [presses, setPresses] = useState(0);
  const press = useCallback(async (work: () => Promise<void>): Promise<void> => {
    await work();
    setPresses((n) => n + 1);
  }, []);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (presses > 0 && lost) heading.current?.focus();
  }, [presses]);
  return { heading, press };
}
