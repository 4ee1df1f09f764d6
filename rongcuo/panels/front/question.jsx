/* A question about one fact: its answer, and what proves it. Unknown is an answer of its own. */

import { Text } from "./fields.jsx";

const TRI = [["yes", "是"], ["no", "否"], ["unknown", "未查明"]];

export function Question({ fact, answer, onAnswer, hint, urgent, id, plain }) {
  const given = answer ?? { value: "unknown", evidence: [], note: "" };
  const change = (part) => onAnswer({ evidence: [], note: "", ...given, ...part });
  const told = [...[...(given.evidence ?? []), ...(given.note ? [given.note] : [])].join("；")];
  const proved = told.length > 60 ? `${told.slice(0, 60).join("")}……` : told.join("");
  return (
    <fieldset class={urgent ? "question urgent" : "question"} id={id} tabIndex={-1}>
      <legend>{fact.question}</legend>
      <p class="quiet">{hint ?? fact.cited.join("、")}{fact.evidence.length > 0 && `　证据：${fact.evidence.join("、")}`}</p>
      {fact.note && <p class="quiet">{fact.note}</p>}
      <Value fact={fact} value={given.value} name={id} onValue={(value) => change({ value })} />
      {!plain && <details>
        <summary>证据与说明<span class="quiet"><bdi>{proved && `　${proved}`}</bdi></span></summary>
        <label>证据，每行一份
          <Text rows={2} data-part="evidence" value={(given.evidence ?? []).join("\n")} onValue={(text) => change({ evidence: lines(text) })} />
        </label>
        <label>说明
          <Text rows={2} data-part="note" value={given.note ?? ""} onValue={(note) => change({ note })} />
        </label>
      </details>}
    </fieldset>
  );
}

function Value({ fact, value, name, onValue }) {
  if (fact.type === "tri" || fact.type === "enum") {
    const choices = fact.type === "tri" ? TRI : [...fact.values.map((each) => [each, each]), ["unknown", "未查明"]];
    const now = choices.some(([code]) => code === value) ? value : "unknown";
    return (
      <div class="choices" role="radiogroup" aria-label={fact.question}>
        {choices.map(([code, words]) => (
          <label class={now === code ? "chosen" : ""}>
            <input type="radio" name={name} checked={now === code} onChange={() => onValue(code)} />
            {words}
          </label>
        ))}
      </div>
    );
  }
  const several = Array.isArray(value) ? value : [];
  if (fact.type === "set") {
    return (
      <div class="choices">
        {fact.values.map((each) => (
          <label class={several.includes(each) ? "chosen" : ""}>
            <input type="checkbox" checked={several.includes(each)}
              onChange={(event) => onValue(event.target.checked ? [...several, each] : several.filter((other) => other !== each))} />
            {each}
          </label>
        ))}
      </div>
    );
  }
  const texts = fact.type === "texts";
  return (
    <Text rows={2} aria-label={fact.question} value={texts ? several.join("\n") : value === "unknown" ? "" : value}
      onValue={(text) => onValue(texts ? lines(text) : text || "unknown")} />
  );
}

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
