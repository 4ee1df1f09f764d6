/* An ambiguity with its readings: to try for discussion, to adopt with who, when and why. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Refused, Verdict } from "./words.jsx";

const BLANK = { choose: "", by: "", document: "", on: "", reason: "" };

/* `onAdopt` answers with what it was refused for; what was filled in stays then. */
export function Fork({ fork, adopted, onTry, onAdopt, onDrop }) {
  const [open, setOpen] = useState(false);
  const label = (id) => fork.readings.find((each) => each.id === id)?.label;
  return (
    <div class="ambiguity" data-fork={fork.id} tabIndex={-1} role="group" aria-label={`歧义 ${fork.id}`}>
      <p><b>歧义 {fork.id}</b>　{fork.question}</p>
      <ul>
        {fork.readings.map((reading) => (
          <li key={reading.id}>
            {reading.label} <Verdict value={reading.value} />
            {!adopted && (fork.chosen === reading.id
              ? <span class="tag">试看中</span>
              : <button type="button" class="link" onClick={() => onTry(fork.id, reading.id)}>试看<span class="said">“{reading.label}”</span></button>)}
          </li>
        ))}
      </ul>
      {fork.agreed && <p class="quiet">{fork.readings[0].value === "undetermined" ? "现在各读法都是待定。" : "各读法一致。"}</p>}
      {adopted ? (
        <p class="quiet">
          已采用“{label(adopted.choose)}”：<bdi>{adopted.by}</bdi>
          {adopted.document && <>，<bdi>{adopted.document}</bdi></>}，{adopted.on}。理由：<bdi>{adopted.reason}</bdi>
          <button type="button" class="link" onClick={() => onDrop(fork.id)}>撤下</button>
        </p>
      ) : open ? (
        <Adopt fork={fork} onCancel={() => setOpen(false)} onAdopt={async (form) => {
          const refused = await onAdopt(fork.id, form);
          setOpen(Boolean(refused));
          return refused;
        }} />
      ) : (
        <p class="quiet">{fork.decided_by} 工具不代为选择。
          <button type="button" class="link" onClick={() => setOpen(true)}>采用一种读法……</button>
        </p>
      )}
    </div>
  );
}

function Adopt({ fork, onAdopt, onCancel }) {
  const [form, setForm] = useState(BLANK);
  const [refused, setRefused] = useState(null);
  const first = useRef(null);
  useLayoutEffect(() => first.current.focus(), []);  // before anything can be typed
  const part = (name) => ({ value: form[name], onInput: (event) => setForm({ ...form, [name]: event.target.value }) });
  return (
    <form class="adopt" onSubmit={async (event) => {
      event.preventDefault();
      setRefused(await onAdopt(form));
    }}>
      <label>采用的读法
        <select required ref={first} {...part("choose")}>
          <option value="">选择……</option>
          {fork.readings.map((reading) => <option value={reading.id}>{reading.label}</option>)}
        </select>
      </label>
      <label>由哪个机关或职务采用<input type="text" required dir="auto" {...part("by")} /></label>
      <label>文号（没有可空）<input type="text" dir="auto" {...part("document")} /></label>
      <label>日期<input type="date" required {...part("on")} /></label>
      <label>理由<textarea required rows={2} dir="auto" {...part("reason")} /></label>
      {refused && <Refused {...refused} title="没有记入案件" />}
      <div class="row-of-buttons"><button type="submit">记入案件</button> <button type="button" onClick={onCancel}>取消</button></div>
    </form>
  );
}
