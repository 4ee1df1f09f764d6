/* 办理: the cases of a folder on this machine: what is due, what may come next, its documents and records. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Decide } from "./decide.jsx";
import { once } from "./fields.jsx";
import { useLeaving } from "./leaving.js";
import { panel } from "./mount.jsx";
import { MARK, Refused } from "./words.jsx";

const STANDING = { overdue: "not_met", perhaps_overdue: "undetermined" };

function Folder({ ask }) {
  const [fixed, setFixed] = useState(null);
  const [cases, setCases] = useState(null);
  const [current, setCurrent] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const [drafts, setDrafts] = useState({}); // what is being filled in, by form: it outlives what is entered elsewhere
  const title = useRef(null);
  const here = useRef(null);
  const { unsaved, leave } = useLeaving(here, "填写了一半的还没有记入。确定离开这个案件吗？");
  unsaved.current = Object.values(drafts).some((form) => Object.values(form).some(Boolean));
  const asked = useRef(0);

  useEffect(() => {
    ask("start").then(({ ok }) => setFixed(ok));
    list();
  }, []);
  useEffect(() => { current && title.current?.focus(); }, [current?.file]);

  /* A list that comes after something else was asked is dropped: it would close the case just opened. */
  async function list(told = "") {
    const mine = ++asked.current;
    setBusy(true);
    const answer = await ask("list");
    if (mine !== asked.current) return;
    setBusy(false);
    setMessage(told);
    setCurrent(null);
    setTrouble(answer.refused ? { ...answer, where: "list", title: "没有读出案件夹" } : null);
    setCases(answer.ok ?? null);
  }

  /* What is done with the case that is open; what is refused is told where it was asked, and changes nothing. */
  async function act(where, what, question, title) {
    asked.current++;
    setBusy(true);
    const answer = await ask(what, { file: current?.file, ...question });
    setBusy(false);
    setTrouble(answer.refused ? { ...answer, where, title } : null);
    setMessage(answer.ok?.told ?? "");
    const opened = what === "open" ? answer.ok : answer.ok?.opened;
    if (opened) setCurrent(opened);
    return answer;
  }

  /* A form as filled in so far, undefined while it is closed. */
  const draft = (name) => ({
    form: drafts[name],
    onFill: (part) => setDrafts((now) => ({ ...now, [name]: { ...now[name], ...part } })),
    onClose: () => setDrafts(({ [name]: _, ...others }) => others),
  });

  const open = (file) => act("list", "open", { file }, "没有打开");
  const refused = (where) => trouble?.where === where && <Refused {...trouble} />;
  if (!fixed || !(cases || trouble)) return <p class="quiet">正在准备……</p>;
  return (
    <div class="folder" ref={here} aria-busy={busy}>
      <header class="head">
        <h2>办理</h2>
        <span class="quiet">案件夹 <bdi>{fixed.folder}</bdi></span>
        <span class="quiet always">只作比对和记录，不作认定 · 文件都在这个文件夹里</span>
      </header>
      <div class="tools">
        {current && <button type="button" onClick={() => {
          if (!leave()) return;
          setDrafts({});
          list();
        }}>回到案件列表</button>}
        <button type="button" onClick={async () => {
          if (!current) await list("已重新读取。");
          else if ((await open(current.file)).ok) setMessage("已重新读取。");
        }}>重新读取</button>
        <span class="quiet" role="status">{message}</span>
      </div>
      {refused("list")}
      {!current && cases && <Cases found={cases} onOpen={open} />}
      {current && (
        <>
          <div class="wide">
            <h2 tabIndex={-1} ref={title}>案件 <bdi>{current.case}</bdi>　现在：{current.stage}</h2>
            <p class="quiet">主张：{current.claims.join("、") || "没有写明，逐项比对"}</p>
            <details><summary>案情</summary><p><bdi>{current.narrative}</bdi></p></details>
            {current.departs.map((words) => <p class="raised"><bdi>{words}</bdi></p>)}
          </div>
          <div class="columns">
            <section aria-label="程序">
              <h2>办过的</h2>
              <Steps steps={current.steps} />
              <h2>接下来可以</h2>
              {current.following.length === 0 && <p class="quiet">程序已经走完，没有下一步。</p>}
              {current.following.map((step) => (
                <Following key={step.id} step={step} fixed={fixed} draft={draft(step.id)} refused={refused(step.id)}
                  onEnter={(form) => act(step.id, "enter", { ...form, event: step.id, seen: current.log.sum }, "没有记入日志")} />
              ))}
              <Outside current={current} draft={draft} refused={refused} act={act} />
            </section>
            <section aria-label="期限、文书和记录">
              {current.due.length > 0 && <h2>正在进行的期限</h2>}
              {current.due.map((due) => (
                <p key={due.id}><span class="cited">{due.citation}</span> {due.title}：<b>{due.heading}</b> <Standing due={due} /></p>
              ))}
              {current.due.length > 0 && <p class="quiet">超期只作提醒，不改变实体比对的结果。</p>}
              <Documents key={current.file} current={current} refused={refused("forms")} act={act} />
              <h2>评议记录</h2>
              <NewRecord refused={refused("record")} act={act} />
              {current.records.map((record) => (
                <Recorded key={record.name} record={record} fixed={fixed} ask={ask} file={current.file} refused={refused(record.name)} act={act} />
              ))}
              <Log log={current.log} />
            </section>
          </div>
        </>
      )}
      <footer class="quiet">{fixed.notices.map((notice) => <p>{notice}</p>)}</footer>
    </div>
  );
}

const Standing = ({ due }) => STANDING[due.standing]
  ? <span class={`verdict ${STANDING[due.standing]}`}>{due.words}</span>
  : <span class="quiet">{due.words}</span>;

function Cases({ found, onOpen }) {
  const running = found.cases.filter((each) => !each.over);
  return (
    <div class="wide">
      <h2>{running.length} 个在办案件<span class="quiet">　按 {found.today} 计，先列超期的</span></h2>
      {found.readers && <p class="raised">这个文件夹其他用户也能进入。案件只应由承办的人读到，请改为权限 700。</p>}
      {found.problems.length > 0 && <Refused refused={found.problems} title="有文件读不出，或者对不上" />}
      {found.cases.length === 0 && <p class="quiet">文件夹里没有案件文件。新案件可以在评议台保存，或用 rongcuo new 写一份。</p>}
      {found.cases.length > 0 && (
        <table class="points cases">
          <thead><tr><th>案件</th><th>现在</th><th>期限</th><th>记录</th></tr></thead>
          <tbody>
            {found.cases.map((each) => (
              <tr key={each.file}>
                <td><button type="button" class="link" onClick={() => onOpen(each.file)}><bdi>{each.case}</bdi><span class="said">打开</span></button></td>
                <td>{each.stage}</td>
                <td>{each.due.length === 0 ? <span class="quiet">没有正在进行的</span> : each.due.map((due) => (
                  <p>{due.title}：{due.heading} <Standing due={due} /></p>
                ))}</td>
                <td>{each.records === 0 ? <span class="quiet">没有记录</span> : `${each.records} 份，${each.decided} 份已录入决定`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Steps({ steps }) {
  return (
    <ol class="passed">
      {steps.map((step) => (
        <li>
          <span class="day">{step.on}</span> <b><bdi>{step.title}</bdi></b>{step.basis}
          <span class="quiet">　<bdi>{step.by}</bdi>　{step.citation}</span>
          {step.outcome && <>　结果：<b>{step.outcome}</b></>}
          {step.notes.map((note) => <p class="raised"><bdi>{note}</bdi></p>)}
          {step.reason && <p class="quiet">理由：<bdi>{step.reason}</bdi></p>}
          {step.approver && <p class="quiet">批准人：<bdi>{step.approver}</bdi></p>}
        </li>
      ))}
    </ol>
  );
}

/* What may come next: what it takes, by when; and the form in which it is entered. */
function Following({ step, fixed, draft, refused, onEnter }) {
  return (
    <article class="sheet">
      <h3>{step.title}{step.basis} <span class="cited">{step.citation}</span> <span class="quiet">{step.actor}</span></h3>
      {step.by.map((due) => <p>{due.title}：<b>{due.heading}</b> <Standing due={due} /></p>)}
      {step.guards.length > 0 && (
        <ul class="conditions">
          {step.guards.map((guard) => (
            <li><span class={`verdict ${guard.value}`}>{MARK[guard.value]} {guard.words}</span><span>{guard.label}{guard.basis}</span></li>
          ))}
        </ul>
      )}
      {step.papers.length > 0 && <p class="quiet">文书：{step.papers.join("、")}</p>}
      {draft.form ? (
        <Entry title={step.title} outcomes={step.outcome && fixed.outcomes} refused={refused} {...draft} onEnter={onEnter} />
      ) : <button type="button" onClick={() => draft.onFill({})}>办理“{step.title}”</button>}
    </article>
  );
}

/* A log's entry: the day, by whom, and what else is asked. It closes when it has been entered. */
function Entry({ title, outcomes, refused, form, onFill, onClose, onEnter, reasoned, approved, named, back, lines }) {
  const first = useRef(null);
  useLayoutEffect(() => {  // before anything can be typed
    if (Object.keys(form).length === 0) first.current.querySelector("input, select").focus();
  }, []);
  const part = (name) => ({ value: form[name] ?? "", onInput: (event) => onFill({ [name]: event.target.value }) });
  return (
    <form class="adopt" aria-label={title} ref={first} {...once} onSubmit={async (event) => {
      event.preventDefault();
      if ((await onEnter(form)).ok) onClose();
    }}>
      {(named || lines) && <b>{title}</b>}
      {named && <label>事项的名称<input type="text" required dir="auto" {...part("title")} /></label>}
      {lines && (
        <label>更正哪一行
          <select required value={form.corrects ?? ""} onInput={(event) => onFill({ corrects: Number(event.target.value) })}>
            <option value="">选择……</option>
            {lines.filter((each) => !each.correction).map((each) => <option value={each.number}>{each.number}　{each.on}　{each.title}</option>)}
          </select>
        </label>
      )}
      <label>{lines ? "正确的日期" : "日期"}<input type="date" required {...part("on")} /></label>
      <label>由谁办理（机关或职务，不写姓名）<input type="text" required dir="auto" {...part("by")} /></label>
      {outcomes && (
        <label>结果（由人写明）
          <select required {...part("outcome")}>
            <option value="">选择……</option>
            {outcomes.map((each) => <option value={each.id}>{each.words}</option>)}
          </select>
        </label>
      )}
      {back && (
        <label>以后在哪一步
          <select {...part("to")}>
            <option value="">不变</option>
            {back.map((each) => <option value={each.id}>{each.words}</option>)}
          </select>
        </label>
      )}
      <label>理由{!reasoned && "（没有可空；读法不一致而由人选择的，要写）"}<textarea rows={2} required={reasoned} dir="auto" {...part("reason")} /></label>
      {approved && <label>批准人（职务）<input type="text" required dir="auto" {...part("approver")} /></label>}
      {refused}
      <div><button type="submit" class="main">记入日志</button> <button type="button" onClick={onClose}>取消</button></div>
    </form>
  );
}

/* What the text does not provide for, and a day that was entered wrongly. */
function Outside({ current, draft, refused, act }) {
  const manual = draft("manual");
  const correct = draft("correct");
  const enter = (event, words) => (form) => act(event, "enter", { ...form, event, seen: current.log.sum }, words);
  return (
    <div class="group">
      <p class="quiet">撤回、补正、退回等条文没有写的事项，写明理由和批准人，作为手工事件录入；日期写错了，再记一条更正。</p>
      {manual.form ? (
        <Entry title="条文之外的事项" named reasoned approved back={current.back} refused={refused("manual")} {...manual} onEnter={enter("manual", "没有记入日志")} />
      ) : <button type="button" onClick={() => manual.onFill({})}>录入条文之外的事项</button>}{" "}
      {current.log.lines.length > 0 && (correct.form ? (
        <Entry title="更正日期" lines={current.log.lines} reasoned approved refused={refused("correct")} {...correct} onEnter={enter("correct", "没有更正")} />
      ) : <button type="button" onClick={() => correct.onFill({})}>更正日志里的日期</button>)}
    </div>
  );
}

/* The documents: those of this step first. One that is not due is refused with the reason. */
function Documents({ current, refused, act }) {
  const decided = current.records.filter((record) => record.decision && !record.problem);
  const [source, setSource] = useState(null);
  const record = source ?? decided.at(-1)?.name ?? "";
  const write = (form) => act("forms", "document", { form: form.id, record }, `《${form.title}》没有写`);
  const several = (forms) => (
    <ul class="measures">
      {forms.map((form) => (
        <li key={form.id} class="paper-line">
          <span>{form.title}{form.basis}<span class="quiet">　{form.actor}{form.against && "　现在还不能写"}</span></span>
          <button type="button" onClick={() => write(form)}>写成文书<span class="said">《{form.title}》</span></button>
        </li>
      ))}
    </ul>
  );
  const here = current.forms.filter((form) => form.here);
  return (
    <section aria-label="文书">
      <h2>文书</h2>
      <label class="from">照着哪一份填写
        <select value={record} onChange={(event) => setSource(event.target.value)}>
          <option value="">案件文件和日志</option>
          {current.records.filter((each) => each.hash).map((each) => <option value={each.name}>{each.name}{each.decision && `（${each.decision}）`}</option>)}
        </select>
      </label>
      {refused}
      {several(here)}
      <details class="group" open={here.length === 0}>
        <summary>其他文书<span class="quiet">　{current.forms.length - here.length} 种</span></summary>
        {several(current.forms.filter((form) => !form.here))}
      </details>
      {current.documents.length > 0 && (
        <details class="group">
          <summary>已经写出的<span class="quiet">　{current.documents.length} 份，在案件旁边</span></summary>
          <ul>{current.documents.map((name) => <li><bdi>{name}</bdi></li>)}</ul>
        </details>
      )}
      <p class="quiet">写出的是草稿，未经审签无效；已有同名的不覆盖，另写一份。</p>
    </section>
  );
}

function NewRecord({ refused, act }) {
  const [label, setLabel] = useState("");
  return (
    <form class="beside" onSubmit={async (event) => {
      event.preventDefault();
      if ((await act("record", "record", { label }, "没有写评议记录")).ok) setLabel("");
    }}>
      <label>记录的名称（可空，如“甲”）<input type="text" class="short" value={label} onInput={(event) => setLabel(event.target.value)} /></label>
      <button type="submit">写评议记录</button>
      {refused}
    </form>
  );
}

/* A record: whether it is whole, the decision that a person entered, and verifying it. */
function Recorded({ record, fixed, ask, file, refused, act }) {
  const [checked, setChecked] = useState(null);
  const [open, setOpen] = useState(false);
  return (
    <article class="sheet">
      <h3><bdi>{record.name}</bdi></h3>
      {record.problem && <p class="raised"><bdi>{record.problem}</bdi></p>}
      {record.hash && (
        <>
          <p>{record.decision ? <bdi>{record.decision}</bdi> : <span class="quiet">还没有决定</span>}</p>
          <p class="quiet sum">校验值 {record.hash}</p>
          <div class="beside">
            <button type="button" onClick={async () => {
              const answer = await ask("verify", { file, record: record.name });
              setChecked(answer.ok ?? { told: "没有核对", problems: answer.refused, also: [] });
            }}>核对<span class="said">{record.name}</span></button>
            {!record.decision && !open && <button type="button" onClick={() => setOpen(true)}>录入决定<span class="said">{record.name}</span></button>}
          </div>
          <div role="status">
            {checked && checked.problems.length === 0 && <p><span class="verdict met">{MARK.met} 一致</span> {checked.told}</p>}
            {checked?.also.map((words) => <p class="quiet">另：{words}</p>)}
          </div>
          {checked?.problems.length > 0 && <Refused refused={checked.problems} title={checked.told} />}
          {open && !record.decision && (
            <Decide record={record} fixed={fixed} onCancel={() => setOpen(false)} onDecide={async (decision) => {
              const answer = await act(`decision ${record.name}`, "decide", { record: record.name, decision }, "没有录入决定");
              if (answer.ok) {
                setOpen(false);
                setChecked(null);
              }
              return answer;
            }} />
          )}
        </>
      )}
      {refused}
    </article>
  );
}

function Log({ log }) {
  return (
    <section aria-label="日志">
      <h2>日志<span class="quiet">　{log.file}</span></h2>
      {log.lines.length === 0 ? <p class="quiet">还没有记过；办过的步骤来自案件文件的日期。</p> : (
        <>
          <p><span class="verdict met">{MARK.met} 相接</span> {log.lines.length} 行，每一行都接着前一行。</p>
          <p class="quiet sum">最后一行的校验值 {log.sum}</p>
          <details class="group">
            <summary>逐行</summary>
            <table>
              <thead><tr><th>行</th><th>日期</th><th>事项</th><th>由谁</th></tr></thead>
              <tbody>
                {log.lines.map((line) => <tr><td>{line.number}</td><td class="day">{line.on}</td><td><bdi>{line.title}</bdi></td><td><bdi>{line.by}</bdi></td></tr>)}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

export default panel("folder", Folder);
