/* What would be lost by leaving: the browser asks before the page closes, `leave` before another thing is opened. */

import { useEffect, useRef } from "preact/hooks";

/* `here` is the panel; `unsaved` a reference that the panel sets. A form that is being filled in counts as well. */
export function useLeaving(here, words) {
  const unsaved = useRef(false);
  const lost = () => unsaved.current || filled(here.current);
  useEffect(() => {
    const guard = (event) => lost() && event.preventDefault();
    addEventListener("beforeunload", guard);
    return () => removeEventListener("beforeunload", guard);
  }, []);
  return { unsaved, leave: () => !lost() || confirm(words) };
}

/* Forms of these panels begin empty: what has a value was filled in by a person. */
const filled = (panel) => [...panel?.querySelectorAll("form.adopt :is(input, select, textarea)") ?? []]
  .some((field) => field.type === "radio" ? field.checked : field.value);
