/* 评议: the clauses light up as the case's answers are given. */

import { useEffect, useRef, useState } from "preact/hooks";
import { panel } from "./mount.jsx";
import { Question } from "./question.jsx";
import { Clause, download, MARK, Period, Refused, VALUE, Verdict } from "./words.jsx";

const EMPTY = { case: "K01", narrative: "", claims: [], answers: {}, dates: {}, readings: {} };
const OVERALL = { art_4: "可以申请的情形", art_2: "定义" };

function Review({ ask, model }) {
  const [fixed, setFixed] = useState(null);
  const [current, setCurrent] = useState(null);
  const [trying, setTrying] = useState({});
  const [found, setFound] = useState(null);
  const [refused, setRefused] = useState(null);
  const [changes, setChanges] = useState(null);
  const [message, setMessage] = useState("");
  const asked = useRef(0);
  const here = useRef(null);
  const unsaved = useRef(false);

  useEffect(() => {
    ask("start").then(({ ok }) => setFixed(ok));
    const given = model.get("case");
    take(given && given.case ? given : EMPTY, false);
    const guard = (event) => unsaved.current && event.preventDefault();
    addEventListener("beforeunload", guard);
    return () => removeEventListener("beforeunload", guard);
  }, []);

  /* Compare the case as it is now; an answer to an older state is dropped. */
  async function take(next, changed = true, tried = {}) {
    const mine = ++asked.current;
    unsaved.current = changed;
    setCurrent(next);
    setTrying(tried);
    setChanges(null);
    setMessage("");
    const answer = await ask("assess", { case: next, trying: tried });
    if (mine !== asked.current) return;
    setRefused(answer.refused ? answer : null);
    if (answer.ok) setFound(answer.ok);
    model.set("case", answer.ok ? answer.ok.case : {});
    model.save_changes();
  }

  const alter = (part) => take({ ...current, ...part }, true, trying);
  const reply = (fact) => (answer) => alter({ answers: { ...current.answers, [fact]: answer } });
  const leave = () => !unsaved.current || confirm("现在的案件还没有保存。确定离开它吗？");

  async function load(what, question) {
    if (!leave()) return;
    const answer = await ask(what, question);
    if (answer.ok) take(answer.ok.case, false);
    else setRefused(answer);
  }

  async function give(what, type) {
    const answer = await ask(what, { case: current, trying });
    if (answer.refused) return setRefused(answer);
    download(answer.ok.name, answer.ok.text, type);
    if (what === "save") unsaved.current = false;
    setMessage(`已交给浏览器保存：${answer.ok.name}`);
  }

  function show(fact) {
    const place = here.current.querySelector(`#all-${fact}`);
    place?.closest("details.group")?.setAttribute("open", "");
    place?.scrollIntoView({ block: "center" });
    place?.focus();
  }

  if (!fixed || !current || (!found && !refused)) return <p class="quiet">正在准备……</p>;
  const facts = Object.fromEntries(fixed.facts.map((fact) => [fact.id, fact]));
  const invented = fixed.cases.some((each) => each.case === current.case);
  const tried = Object.keys(trying).length > 0;
  return (
    <div class={tried ? "review trying" : "review"} ref={here}>
      <header class="head">
        <h2>评议台</h2>
        <span class="quiet">案件 <bdi>{current.case}</bdi>{invented && "（虚构）"}</span>
        <span class="quiet always">只作比对，不作认定 · 数据不离开本机</span>
      </header>
      <div class="tools">
        <label>打开案例
          <select value="" onChange={(event) => load("training", { id: event.target.value })}>
            <option value="">选择……</option>
            {fixed.cases.map((each) => <option value={each.case}>{each.case}（虚构）</option>)}
          </select>
        </label>
        <label class="button">打开案件文件
          <input type="file" accept=".yaml,.yml" onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files;
            if (file) await load("open", { name: file.name, text: await file.text() });
            currentTarget.value = "";
          }} />
        </label>
        <button type="button" onClick={() => leave() && take(EMPTY, false)}>新案件</button>
        <button type="button" onClick={() => give("save", "application/yaml")}>保存案件文件</button>
        <button type="button" disabled={tried} onClick={() => give("page", "text/html")}>导出评议比对</button>
        <span class="quiet" role="status">{message}</span>
      </div>
      {tried && (
        <p class="raised bar" role="status">
          试看读法：{Object.entries(trying).map(([name, reading]) => `${name}“${label(found, name, reading)}”`).join("、")}。仅供讨论，不进入案件文件和记录。{" "}
          <button type="button" onClick={() => take(current, unsaved.current)}>停止试看</button>
        </p>
      )}
      <About current={current} fixed={fixed} onChange={alter} pointing={found?.pointing} />
      {refused ? <Refused {...refused} /> : (
        <>
          <div class="overall">
            {Object.entries(found.overall).map(([provision, value]) => (
              <div><b>{provision === "art_4" ? "第四条" : "第二条"}</b> {OVERALL[provision]} <Verdict value={value} /></div>
            ))}
          </div>
          <div class="columns">
            <section aria-label="条文比对">
              <h2>条文比对</h2>
              {[...found.sheets].reverse().sort((a, b) => (b.id.startsWith("art_4") - a.id.startsWith("art_4"))
                || found.sheets.indexOf(a) - found.sheets.indexOf(b)).map((sheet) => (
                <Sheet sheet={sheet} facts={facts} current={current} onFact={show}
                  onTry={(fork, reading) => take(current, unsaved.current, { ...trying, [fork]: reading })}
                  onAdopt={(fork, adoption) => {
                    const { [fork]: _, ...others } = trying;
                    take({ ...current, readings: { ...current.readings, [fork]: adoption } }, true, others);
                  }}
                  onDrop={(fork) => {
                    const { [fork]: _, ...others } = current.readings;
                    take({ ...current, readings: others }, true, trying);
                  }} />
              ))}
              {found.periods.map((period) => <Period period={period} />)}
              {found.report && <Report report={found.report} />}
              {found.measures.length > 0 && <Measures measures={found.measures} />}
            </section>
            <section class="side" aria-label="接下来查明">
              <h2>接下来查明</h2>
              <Next next={found.next} facts={facts} current={current} onAnswer={reply} />
              <h2>怎样才会改变</h2>
              {changes ? <Changes changes={changes} /> : (
                <button type="button" onClick={async () => {
                  const answer = await ask("changes", { case: current, trying });
                  if (answer.ok) setChanges(answer.ok.changes);
                }}>列出最少的改变</button>
              )}
              <h2>全部事实</h2>
              {found.groups.map((group) => (
                <details class="group">
                  <summary>{group.title}<span class="quiet">　{answered(group.facts, current)}</span></summary>
                  {group.facts.map((name) => (
                    <Question key={name} id={`all-${name}`} fact={facts[name]} answer={current.answers[name]} onAnswer={reply(name)} />
                  ))}
                </details>
              ))}
              <details class="group">
                <summary>日期<span class="quiet">　{Object.keys(current.dates).length} 个</span></summary>
                {fixed.facts.filter((fact) => fact.type === "date").map((fact) => (
                  <label class="date">{fact.question}
                    <input type="date" value={current.dates[fact.id] ?? ""} onChange={(event) => {
                      const { [fact.id]: _, ...others } = current.dates;
                      alter({ dates: event.target.value ? { ...others, [fact.id]: event.target.value } : others });
                    }} />
                  </label>
                ))}
              </details>
              {fixed.checklist.length > 0 && (
                <details class="group">
                  <summary>签署意见前自查（第十条）</summary>
                  <ol>{fixed.checklist.map((question) => <li>{question}</li>)}</ol>
                </details>
              )}
            </section>
          </div>
          {found.next.length > 0 && found.next[0].kind === "fact" && (
            <Thumb question={found.next[0]} answer={current.answers[found.next[0].id]} onAnswer={reply(found.next[0].id)} />
          )}
        </>
      )}
      <footer class="quiet">{fixed.notices.map((notice) => <p>{notice}</p>)}</footer>
    </div>
  );
}

const label = (found, fork, reading) =>
  found?.sheets.flatMap((sheet) => sheet.forks).find((each) => each.id === fork)
    ?.readings.find((each) => each.id === reading)?.label ?? reading;

const answered = (names, current) => {
  const known = names.filter((name) => !["unknown", undefined].includes(current.answers[name]?.value)).length;
  return `${known} / ${names.length}`;
};

/* The case itself: its number, story and what is claimed. */
function About({ current, fixed, onChange, pointing }) {
  const claimed = fixed.items.filter((item) => current.claims.includes(item.id));
  return (
    <details class="about" open={current.claims.length === 0}>
      <summary>
        案情与主张<span class="quiet">　{claimed.length ? `主张${claimed.map((item) => item.citation).join("、")}` : "还没有选择主张的项，现按全部九项比对"}</span>
      </summary>
      <div class="about-body">
        <label>案件编号（代号，不写姓名）
          <input type="text" value={current.case} dir="auto" onChange={(event) => onChange({ case: event.target.value })} />
        </label>
        <label>案情
          <textarea rows={6} value={current.narrative} dir="auto" onChange={(event) => onChange({ narrative: event.target.value })} />
        </label>
        {pointing && <p class="raised">案情里职务、单位与日期合在一起，可能指向一个人。请改用代称或只写到季度。</p>}
        <fieldset>
          <legend>主张的项</legend>
          {fixed.items.map((item) => (
            <label class="claim">
              <input type="checkbox" checked={current.claims.includes(item.id)} onChange={(event) => onChange({
                claims: event.target.checked ? [...current.claims, item.id] : current.claims.filter((id) => id !== item.id),
              })} />
              {item.citation}　{item.title}
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}

function Sheet({ sheet, facts, current, onFact, onTry, onAdopt, onDrop }) {
  return (
    <article class="sheet">
      <h3>
        <span class="cited">{sheet.citation}</span> <Verdict value={sheet.value} />
        {sheet.claimed && <span class="quiet">本人主张</span>}
      </h3>
      <Clause runs={sheet.runs} onFact={onFact} />
      <details class="why">
        <summary>逐个要件</summary>
        <ul class="conditions">{sheet.conditions.map((each) => <Condition condition={each} facts={facts} current={current} />)}</ul>
      </details>
      {sheet.forks.filter((fork) => fork.matters || fork.chosen || !fork.agreed).map((fork) => (
        <Fork fork={fork} adopted={current.readings[fork.id]} onTry={onTry} onAdopt={onAdopt} onDrop={onDrop} />
      ))}
      {sheet.raised.map((words) => <p class="raised">⚑ 本案涉及 {words}</p>)}
      {sheet.flags.length > 0 && <p class="quiet">另须留意：{sheet.flags.join("；")}。</p>}
    </article>
  );
}

function Condition({ condition, facts, current }) {
  const answer = current.answers[condition.id];
  const leaf = condition.op === "fact" || condition.op === "is";
  return (
    <li>
      {condition.value && <Verdict value={condition.value} />}
      {condition.quote && <q>{condition.quote}</q>}
      {(leaf || !condition.quote) && <span>{condition.words}</span>}
      {leaf && <b>{said(answer, facts[condition.id])}</b>}
      {answer?.evidence?.length > 0 && leaf && <span class="quiet">证据：<bdi>{answer.evidence.join("、")}</bdi></span>}
      {answer?.note && leaf && <span class="quiet"><bdi>{answer.note}</bdi></span>}
      {condition.children.length > 0 && (
        <ul>
          {condition.children.map((child, index) => condition.op === "reading"
            ? <li><span>读法“{condition.branches[index]}”</span><ul><Condition condition={child} facts={facts} current={current} /></ul></li>
            : <Condition condition={child} facts={facts} current={current} />)}
        </ul>
      )}
    </li>
  );
}

const TRUTH = { yes: "是", no: "否", unknown: "未查明" };
const said = (answer) => {
  if (!answer || answer.value === undefined) return "未查明";
  if (Array.isArray(answer.value)) return answer.value.join("、") || "未查明";
  return TRUTH[answer.value] ?? answer.value;
};

/* An ambiguity with its readings: to try for discussion, to adopt with who, when and why. */
function Fork({ fork, adopted, onTry, onAdopt, onDrop }) {
  const [form, setForm] = useState(null);
  const part = (name) => (event) => setForm({ ...form, [name]: event.target.value });
  return (
    <div class="ambiguity">
      <p><b>歧义 {fork.id}</b>　{fork.question}</p>
      <ul>
        {fork.readings.map((reading) => (
          <li>
            {reading.label} <Verdict value={reading.value} />
            {!adopted && (fork.chosen === reading.id
              ? <span class="tag">试看中</span>
              : <button type="button" class="link" onClick={() => onTry(fork.id, reading.id)}>试看</button>)}
          </li>
        ))}
      </ul>
      {fork.agreed && <p class="quiet">{fork.readings[0].value === "undetermined" ? "现在各读法都是待定。" : "各读法一致。"}</p>}
      {adopted ? (
        <p class="quiet">
          已采用“{fork.readings.find((each) => each.id === adopted.choose)?.label}”：<bdi>{adopted.by}</bdi>
          {adopted.document && <>，<bdi>{adopted.document}</bdi></>}，{adopted.on}。理由：<bdi>{adopted.reason}</bdi>
          <button type="button" class="link" onClick={() => onDrop(fork.id)}>撤下</button>
        </p>
      ) : form ? (
        <form class="adopt" onSubmit={(event) => { event.preventDefault(); onAdopt(fork.id, form); setForm(null); }}>
          <label>采用的读法
            <select required value={form.choose} onChange={part("choose")}>
              <option value="">选择……</option>
              {fork.readings.map((reading) => <option value={reading.id}>{reading.label}</option>)}
            </select>
          </label>
          <label>由哪个机关或职务采用<input required value={form.by} onInput={part("by")} /></label>
          <label>文号（没有可空）<input value={form.document} onInput={part("document")} /></label>
          <label>日期<input type="date" required value={form.on} onInput={part("on")} /></label>
          <label>理由<textarea required rows={2} value={form.reason} onInput={part("reason")} /></label>
          <div><button type="submit">记入案件</button> <button type="button" onClick={() => setForm(null)}>取消</button></div>
        </form>
      ) : (
        <p class="quiet">{fork.decided_by} 工具不代为选择。
          <button type="button" class="link" onClick={() => setForm({ choose: "", by: "", document: "", on: "", reason: "" })}>采用一种读法……</button>
        </p>
      )}
    </div>
  );
}

function Next({ next, facts, current, onAnswer }) {
  if (next.length === 0) return <p class="quiet">所主张各项与第二条都已有结果，或只能由人判断。</p>;
  return next.slice(0, 3).map((each, index) => each.kind === "fact" ? (
    <Question key={each.id} id={`next-${each.id}`} urgent={index === 0} fact={facts[each.id]} hint={each.reach}
      answer={current.answers[each.id]} onAnswer={onAnswer(each.id)} />
  ) : (
    <div class={index === 0 ? "question urgent" : "question"}>
      <b>待选读法：{each.question}</b><p class="quiet">{each.reach}。见左侧条文下的歧义 {each.id}。</p>
    </div>
  ));
}

/* On a phone the next question stays within reach of the thumb. */
function Thumb({ question, answer, onAnswer }) {
  return (
    <div class="thumb" role="group" aria-label="接下来查明">
      <span>{question.question}</span>
      <div class="choices">
        {[["yes", "是"], ["no", "否"]].map(([code, words]) => (
          <button type="button" onClick={() => onAnswer({ evidence: [], note: "", ...answer, value: code })}>{words}</button>
        ))}
      </div>
    </div>
  );
}

function Changes({ changes }) {
  return changes.map(({ citation, target, sets, smallest }) => (
    <div class="change">
      <p>{citation}要成为 <Verdict value={target} /></p>
      {smallest === null ? <p class="quiet">没有哪些事实能使它如此：须由人判断。</p>
        : sets.length === 0 ? <p class="quiet">至少要有 {smallest} 项事实同时如此。</p>
        : <ul>{sets.map((words) => <li>{words}</li>)}</ul>}
    </div>
  ));
}

function Report({ report }) {
  return (
    <article class="sheet">
      <h3><span class="cited">举报甄别</span> {report.words}</h3>
      <p class="quiet">依据：{report.cited.join("、")}</p>
      {report.open.length > 0 && <ul>{report.open.map((question) => <li>还须查明：{question}</li>)}</ul>}
      <p class="quiet">失实不等于诬告，查不清不等于失实。不得追查匿名举报人，举报人身份严格保密。</p>
    </article>
  );
}

function Measures({ measures }) {
  return (
    <details class="group">
      <summary>与案件事实有关的其他条文<span class="quiet">　{measures.length} 处</span></summary>
      <ul class="measures">
        {measures.map((each) => <li><q>{each.quote}</q><span class="quiet">{each.cited}　{each.actor}　{each.note}</span></li>)}
      </ul>
    </details>
  );
}

export default panel("review", Review);
