/* 评议: the clauses light up as the case's answers are given. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Day, withDay, once, Text } from "./fields.jsx";
import { Fork } from "./fork.jsx";
import { useLeaving } from "./leaving.js";
import { panel } from "./mount.jsx";
import { Question } from "./question.jsx";
import { Clause, download, Period, Refused, Verdict } from "./words.jsx";

const EMPTY = { case: "K01", narrative: "", claims: [], answers: {}, dates: {}, readings: {} };
const FIELDS = ["evidence", "note"];
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const OVERALL = { art_4: "可以申请的情形", art_2: "定义" };

function Review({ ask, model }) {
  const [fixed, setFixed] = useState(null);
  const [current, setCurrent] = useState(null);
  const [trying, setTrying] = useState({});
  const [found, setFound] = useState(null);
  const [refused, setRefused] = useState(null);
  const [kept, setKept] = useState(null);
  const [last, setLast] = useState(null);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(0);
  const [changes, setChanges] = useState(null);
  const [message, setMessage] = useState("");
  const asked = useRef(0);
  const here = useRef(null);
  const latest = useRef(EMPTY); // the case as it is now, also before it is drawn
  const { unsaved, leave } = useLeaving(here, "现在的案件还没有保存。确定离开它吗？");

  useEffect(() => {
    ask("start").then(({ ok }) => setFixed(ok));
    const given = model.get("case");
    take(given && given.case ? given : EMPTY, false);
  }, []);

  /* Compare the case as it is now; an answer to an older state is dropped. Another case comes with its findings. */
  async function take(next, changed = true, tried = {}, another = false) {
    const mine = ++asked.current;
    unsaved.current = changed;
    setBusy(true);
    if (!another) setCurrent(latest.current = next);
    setTrying(tried);
    setChanges(null);
    setKept(null);
    setMessage("");
    const answer = await ask("assess", { case: next, trying: tried });
    if (mine !== asked.current) return;
    setBusy(false);
    setCurrent(latest.current = next);
    if (another) {
      setLast(null);
      setOpened((times) => times + 1);
    }
    setRefused(answer.refused ? answer : null);
    if (answer.ok) setFound(answer.ok);
    model.set("case", answer.ok ? answer.ok.case : {});
    model.save_changes();
  }

  const alter = (change) => take({ ...latest.current, ...change(latest.current) }, true, trying);
  const answered = (fact, answer) => alter(({ answers }) => ({ answers: { ...answers, [fact]: answer } }));
  const reply = (fact, answer) => {
    setLast(fact);
    answered(fact, answer);
  };
  /* A text is told when its field is left; what is being typed would be lost before that. */
  const typing = ({ target }) => {
    if (target.matches("textarea, input[type=text]") && !target.form) unsaved.current = true;
  };

  /* Another case on screen; what is refused leaves the present one where it is. */
  async function load(what, question) {
    if (!leave()) return;
    const answer = what ? await ask(what, question) : { ok: { case: EMPTY } };
    if (answer.refused) return setKept({ ...answer, title: "没有打开，现在的案件没有变" });
    take(answer.ok.case, false, {}, true);
  }

  async function give(what, type) {
    const answer = await ask(what, { case: current, trying });
    if (answer.refused) return setKept({ ...answer, title: "没有写出文件" });
    download(answer.ok.name, answer.ok.text, type);
    if (what === "save") unsaved.current = false;
    setKept(null);
    setMessage(`已交给浏览器保存：${answer.ok.name}`);
  }

  /* A reading enters the case only where nothing in it is refused. */
  async function adopt(fork, adoption) {
    const { [fork]: _, ...others } = trying;
    const next = { ...latest.current, readings: { ...latest.current.readings, [fork]: adoption } };
    const answer = await ask("assess", { case: next, trying: others });
    if (answer.refused) return answer;
    take(next, true, others);
    return null;
  }

  /* Lead to a field or a part of the page, unfolding what hides it; a fact's group is made when it unfolds. */
  function go(selector, fact) {
    const group = here.current.querySelector(`details[data-holds~="${fact}"]`);
    if (group && !group.open) {
      group.addEventListener("toggle", () => setTimeout(() => go(selector)), { once: true });
      group.open = true;
      return;
    }
    const place = here.current.querySelector(selector);
    for (let each = place; each && each !== here.current; each = each.parentElement)
      if (each.tagName === "DETAILS") each.open = true;
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }

  const show = (fact) => go(`#all-${fact}`, fact);
  const mend = ([field, name, part]) => {
    if (field === "answers" || field === "dates") go(`#all-${name}${FIELDS.includes(part) ? ` [data-part="${part}"]` : ""}`, name);
    else go(field === "readings" ? `[data-fork="${name}"]` : `[data-part="${field}"]`);
  };

  if (!fixed || !current || (!found && !refused)) return <p class="quiet">正在准备……</p>;
  const facts = Object.fromEntries(fixed.facts.map((fact) => [fact.id, fact]));
  const invented = fixed.cases.some((each) => each.case === current.case);
  const tried = Object.keys(trying).length > 0;
  return (
    <div class={tried ? "review trying" : "review"} ref={here} aria-busy={busy} onInput={typing}>
      <header class="head">
        <h2>评议台</h2>
        <span class="quiet">案件 <bdi>{current.case}</bdi>{invented && "（虚构）"}</span>
        <span class="quiet always">只作比对，不作认定 · 数据不离开本机</span>
      </header>
      <div class="tools">
        <Training cases={fixed.cases} onOpen={(id) => load("training", { id })} />
        <label class="button">打开案件文件
          <input type="file" accept=".yaml,.yml" onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files;
            if (file) await load("open", { name: file.name, text: await file.text() });
            currentTarget.value = "";
          }} />
        </label>
        <button type="button" onClick={() => load()}>新案件</button>
        <button type="button" onClick={() => give("save", "application/yaml")}>保存案件文件</button>
        <button type="button" disabled={tried} onClick={() => give("page", "text/html")}>导出评议比对</button>
        {fixed.forms && <Documents forms={fixed.forms} disabled={tried} onWrite={async (form) => {
          const answer = await ask("document", { case: current, trying, form });
          if (answer.refused) return setKept({ ...answer, title: "没有写成文书" });
          download(answer.ok.name, bytes(answer.ok.base64), DOCX);
          setKept(null);
          setMessage(`已交给浏览器保存：${answer.ok.name}`);
        }} />}
        <span class="quiet" role="status">{message}</span>
      </div>
      {!fixed.forms && (
        <p class="quiet bar">
          照案件填写的文书由安装好的工具写；空白的{model.get("forms") ? <a href={model.get("forms")}>表单</a> : "表单"}可以在手册下载。
        </p>
      )}
      {kept && <Refused {...kept} />}
      {tried && (
        <p class="raised bar" role="status">
          试看读法：{Object.entries(trying).map(([name, reading]) => `${name}“${label(found, name, reading)}”`).join("、")}。仅供讨论，不进入案件文件和记录。{" "}
          <button type="button" onClick={() => take(latest.current, unsaved.current)}>停止试看</button>
        </p>
      )}
      <About key={opened} current={current} fixed={fixed} onChange={alter} pointing={found?.pointing} />
      {refused ? <Refused {...refused} onPlace={mend} /> : (
        <div class="overall">
          {Object.entries(found.overall).map(([provision, value]) => (
            <div><b>{provision === "art_4" ? "第四条" : "第二条"}</b> {OVERALL[provision]} <Verdict value={value} /></div>
          ))}
        </div>
      )}
      <div class={refused ? "columns single" : "columns"}>
        {!refused && (
          <section key="compared" aria-label="条文比对">
            <h2>条文比对</h2>
            {[...found.sheets].sort((a, b) => b.id.startsWith("art_4") - a.id.startsWith("art_4")).map((sheet) => (
              <Sheet key={sheet.id} sheet={sheet} facts={facts} current={current} onFact={show} onAdopt={adopt}
                onTry={(fork, reading) => take(latest.current, unsaved.current, { ...trying, [fork]: reading })}
                onDrop={(fork) => {
                  alter(({ readings: { [fork]: _, ...readings } }) => ({ readings }));
                }} />
            ))}
            {found.periods.map((period) => <Period key={period.id} period={period} />)}
            {found.report && <Report report={found.report} />}
            {found.measures.length > 0 && <Measures measures={found.measures} />}
          </section>
        )}
        <section key="asked" class="side" aria-label="查明事实">
          {!refused && (
            <div key="next">
              <h2>接下来查明</h2>
              <Next next={found.next} last={last} facts={facts} current={current} onAnswer={reply} onFork={(id) => go(`[data-fork="${id}"]`)} />
              <div class="changes">
                <h2>怎样才会改变</h2>
                {changes ? <Changes changes={changes} /> : (
                  <button type="button" onClick={async () => {
                    const answer = await ask("changes", { case: current, trying });
                    if (answer.ok) setChanges(answer.ok.changes);
                  }}>列出最少的改变</button>
                )}
              </div>
            </div>
          )}
          <div key="all">
            <h2>全部事实</h2>
            {(refused ? fixed : found).groups.map((group) => (
              <Group key={group.title} title={group.title} note={known(group.facts, current)} facts={group.facts}>
                {(name) => <Question key={name} id={`all-${name}`} fact={facts[name]} answer={current.answers[name]} onAnswer={(answer) => answered(name, answer)} />}
              </Group>
            ))}
            <Group title="日期" note={`${Object.keys(current.dates).length} 个`} facts={fixed.facts.filter((fact) => fact.type === "date").map((fact) => fact.id)}>
              {(name) => <Day key={name} id={`all-${name}`} label={facts[name].question} fact={name} dates={current.dates} onDay={(fact, day) => alter(({ dates }) => ({ dates: withDay(dates, fact, day) }))} />}
            </Group>
            {fixed.checklist.length > 0 && (
              <details class="group" key="checklist">
                <summary>签署意见前自查（第十条）</summary>
                <ol>{fixed.checklist.map((question) => <li>{question}</li>)}</ol>
              </details>
            )}
          </div>
        </section>
      </div>
      {!refused && found.next.length > 0 && (
        <Thumb next={found.next} facts={facts} current={current} onAnswer={reply} onFact={show} onFork={(id) => go(`[data-fork="${id}"]`)} />
      )}
      <footer class="quiet">{fixed.notices.map((notice) => <p>{notice}</p>)}</footer>
    </div>
  );
}

const label = (found, fork, reading) =>
  found?.sheets.flatMap((sheet) => sheet.forks).find((each) => each.id === fork)
    ?.readings.find((each) => each.id === reading)?.label ?? reading;

const known = (names, current) =>
  `${names.filter((name) => said(current.answers[name]) !== UNSAID).length} / ${names.length}`;

/* A group of facts, made only where it is unfolded: there are a hundred in all. */
function Group({ title, note, facts, children }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="group" data-holds={facts.join(" ")} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}<span class="quiet">　{note}</span></summary>
      {open && facts.map(children)}
    </details>
  );
}

/* The invented cases: one is picked, then opened, so that the arrow keys can pass over them. */
function Training({ cases, onOpen }) {
  const [picked, setPicked] = useState(cases[0].case);
  return (
    <div class="beside">
      <label>虚构案例
        <select value={picked} onChange={(event) => setPicked(event.target.value)}>
          {cases.map((each) => <option value={each.case}>{each.case}　{each.title}</option>)}
        </select>
      </label>
      <button type="button" onClick={() => onOpen(picked)}>打开案例</button>
    </div>
  );
}

/* The documents of the procedure, filled from the case; one that is not due is refused with the reason. */
function Documents({ forms, disabled, onWrite }) {
  const [picked, setPicked] = useState(forms[0].id);
  return (
    <div class="beside">
      <label>文书
        <select value={picked} onChange={(event) => setPicked(event.target.value)}>
          {forms.map((form) => <option value={form.id}>{form.title}{form.basis}</option>)}
        </select>
      </label>
      <button type="button" disabled={disabled} onClick={() => onWrite(picked)}>写成文书</button>
    </div>
  );
}

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/* The case itself: its number, story and what is claimed. */
function About({ current, fixed, onChange, pointing }) {
  const [open] = useState(current.claims.length === 0);
  const claimed = fixed.items.filter((item) => current.claims.includes(item.id));
  return (
    <details class="about" open={open}>
      <summary>
        案情与主张<span class="quiet">　{claimed.length ? `主张${claimed.map((item) => item.citation).join("、")}` : "还没有选择主张的项，现按全部九项比对"}</span>
      </summary>
      <div class="about-body">
        <label>案件编号（代号，不写姓名）
          <Text data-part="case" value={current.case} onValue={(id) => onChange(() => ({ case: id }))} />
        </label>
        <label>案情
          <Text rows={6} data-part="narrative" value={current.narrative} onValue={(narrative) => onChange(() => ({ narrative }))} />
        </label>
        {pointing && <p class="raised">案情里职务、单位与日期合在一起，可能指向一个人。请改用代称或只写到季度。</p>}
        <fieldset>
          <legend>主张的项</legend>
          {fixed.items.map((item) => (
            <label class="claim">
              <input type="checkbox" checked={current.claims.includes(item.id)} onChange={({ target: { checked } }) => onChange(({ claims }) => ({
                claims: checked ? [...claims, item.id] : claims.filter((id) => id !== item.id),
              }))} />
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
        <Fork key={fork.id} fork={fork} adopted={current.readings[fork.id]} onTry={onTry} onAdopt={onAdopt} onDrop={onDrop} />
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
      {leaf && <b>{said(answer)}</b>}
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
const UNSAID = TRUTH.unknown;
const said = (answer) => {
  if (!answer || answer.value === undefined) return UNSAID;
  if (Array.isArray(answer.value)) return answer.value.join("、") || UNSAID;
  return TRUTH[answer.value] ?? answer.value;
};

/* The answer given last stays on top and can be mended; what comes next stands below it. */
function Next({ next, last, facts, current, onAnswer, onFork }) {
  const open = next.filter((each) => each.id !== last).slice(0, 3);
  const given = { kind: "fact", id: last, reach: "刚才回答的，可以改。" };
  return (
    <div {...once}>
      {[...(last ? [given] : []), ...open].map((each) => each.kind === "fact" ? (
        <Question key={each.id} id={`next-${each.id}`} urgent={each === open[0]} fact={facts[each.id]} hint={each.reach}
          answer={current.answers[each.id]} onAnswer={(answer) => onAnswer(each.id, answer)} />
      ) : (
        <div key={each.id} class={each === open[0] ? "question urgent" : "question"}>
          <b>待选读法：{each.question}</b><p class="quiet">{each.reach}。由有权机关选择，工具不代为选择。</p>
          <button type="button" class="link" onClick={() => onFork(each.id)}>看歧义 {each.id} 的各种读法</button>
        </div>
      ))}
      {open.length === 0 && <p class="quiet">所主张各项与第二条都已有结果，或只能由人判断。</p>}
    </div>
  );
}

/* On a phone the next question stays within reach of the thumb. */
function Thumb({ next, facts, current, onAnswer, onFact, onFork }) {
  const [from, setFrom] = useState(null);
  const at = Math.max(0, next.findIndex((each) => each.id === from));
  const { kind, id, question } = next[at];
  return (
    <div class="thumb" role="group" aria-label="接下来查明" {...once}>
      <span aria-live="polite">{question}</span>
      <div class="choices">
        {kind === "reading" ? <button type="button" onClick={() => onFork(id)}>看读法</button>
          : facts[id].type !== "tri" ? <button type="button" onClick={() => onFact(id)}>去回答</button>
          : [["yes", "是"], ["no", "否"]].map(([code, words]) => (
            <button type="button" key={code} onClick={() => onAnswer(id, { evidence: [], note: "", ...current.answers[id], value: code })}>{words}</button>
          ))}
        {next.length > 1 && <button type="button" key="other" class="link" onClick={() => setFrom(next[(at + 1) % next.length].id)}>换一问</button>}
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
