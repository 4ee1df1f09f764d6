/* Fields that keep what is being typed: an answer that comes meanwhile does not wipe it. */

import { useEffect, useState } from "preact/hooks";

/* Text, told when the field is left; several rows where `rows` is given. */
export function Text({ value, onValue, rows, ...rest }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const field = {
    ...rest, value: text, dir: "auto",
    onInput: (event) => setText(event.target.value),
    onChange: (event) => event.target.value !== value && onValue(event.target.value),
  };
  return rows ? <textarea rows={rows} {...field} /> : <input type="text" {...field} />;
}

/* One day of several, by fact. A year is typed digit by digit: 0202 is not told before the field is left. */
export function Day({ label, fact, dates, onDay, id }) {
  const value = dates[fact] ?? "";
  const [day, setDay] = useState(value);
  useEffect(() => setDay(value), [value]);
  const tell = (given) => {
    if (given !== value) onDay(fact, given);
  };
  return (
    <label class="date">{label}
      <input type="date" id={id} value={day} onBlur={(event) => tell(event.target.value)} onInput={(event) => {
        setDay(event.target.value);
        if (event.target.value === "" || event.target.value >= "1000") tell(event.target.value);
      }} />
    </label>
  );
}

/* Days by fact, with one of them given or, where it is empty, taken away. */
export function withDay(dates, fact, day) {
  const { [fact]: _, ...others } = dates;
  return day ? { ...others, [fact]: day } : others;
}

/* A second click of a double click, or a key held down, must not answer the question that has just come up. */
export const once = {
  onClickCapture: (event) => event.detail > 1 && refuse(event),
  onKeyDownCapture: (event) => event.repeat && (event.key === "Enter" || event.key === " ") && refuse(event),
};

function refuse(event) {
  event.preventDefault();
  event.stopPropagation();
}
