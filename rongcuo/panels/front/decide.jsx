/* A person's decision on a record: nothing is filled in beforehand, and every provision takes a reason. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Refused, Verdict } from "./words.jsx";

const FIELDS = ["step", "role", "on", "document", "outcome"];

/* `onDecide` answers with what it was refused for; what was filled in stays then. */
export function Decide({ record, fixed, onDecide, onCancel }) {
  const [form, setForm] = useState({});
  const [reasons, setReasons] = useState({});
  const [refused, setRefused] = useState(null);
  const here = useRef(null);
  useLayoutEffect(() => here.current.querySelector("select").focus(), []);  // before anything can be typed
  const part = (name) => ({ "data-part": name, value: form[name] ?? "", onInput: (event) => setForm({ ...form, [name]: event.target.value }) });
  const choice = (name, several) => (
    <select {...part(name)}>
      <option value="">选择……</option>
      {several.map((each) => <option value={each.id}>{each.words}</option>)}
    </select>
  );
  const lead = ([field, provision, name]) =>
    here.current.querySelector(provision ? `[data-part="${provision}.${name ?? "reason"}"]` : `[data-part="${field}"]`)?.focus();

  async function decide(event) {
    event.preventDefault();
    const answer = await onDecide({
      ...Object.fromEntries(FIELDS.map((name) => [name, form[name] || null])),
      reasons: Object.fromEntries(record.reasons.map(({ id, found }) => {
        const { held = null, reason = null, departs = null } = reasons[id] ?? {};
        return [id, { held, reason, departs: held === found ? null : departs }];
      })),
    });
    setRefused(answer.refused ? answer : null);
  }

  return (
    <form class="adopt" aria-label="录入决定" ref={here} onSubmit={decide}>
      <p class="quiet">决定由人作出。理由用自己的话写：不抄条文，不抄比对的说明，各条不写同一段话。录入一次，不能改。</p>
      <label>步骤{choice("step", fixed.steps)}</label>
      <label>由谁决定（机关或职务，不写姓名）<input type="text" dir="auto" {...part("role")} /></label>
      <label>日期<input type="date" {...part("on")} /></label>
      <label>文号（没有可空）<input type="text" dir="auto" {...part("document")} /></label>
      <label>结果（独立评议可以不选）{choice("outcome", fixed.outcomes)}</label>
      {record.reasons.map((each) => (
        <Held key={each.id} each={each} fixed={fixed} said={reasons[each.id] ?? {}}
          onSaid={(said) => setReasons({ ...reasons, [each.id]: said })} />
      ))}
      {refused && <Refused {...refused} title="没有录入，记录没有变" onPlace={lead} />}
      <div><button type="submit" class="main">录入决定</button> <button type="button" onClick={onCancel}>取消</button></div>
    </form>
  );
}

function Held({ each, fixed, said, onSaid }) {
  const text = (name) => ({
    "data-part": `${each.id}.${name}`, value: said[name] ?? "", rows: 3, dir: "auto",
    onInput: (event) => onSaid({ ...said, [name]: event.target.value }),
  });
  return (
    <fieldset class="question">
      <legend>{each.citation}　{each.title}　比对：<Verdict value={each.found} /></legend>
      <p class="clause small">{each.text}</p>
      <div class="choices" role="radiogroup" aria-label={`${each.citation}：所持`}>
        {fixed.held.map(({ id, words }, index) => (
          <label class={said.held === id ? "chosen" : ""}>
            <input type="radio" name={`held-${each.id}`} data-part={index === 0 ? `${each.id}.held` : undefined}
              checked={said.held === id} onChange={() => onSaid({ ...said, held: id })} />
            {words}
          </label>
        ))}
      </div>
      <label>理由<textarea {...text("reason")} /></label>
      {said.held && said.held !== each.found && <label>与比对不同，为什么<textarea {...text("departs")} /></label>}
    </fieldset>
  );
}
