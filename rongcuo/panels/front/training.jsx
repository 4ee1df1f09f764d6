/* 演练: judge a case first, then see what the comparison gives. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Day, Text } from "./fields.jsx";
import { useLeaving } from "./leaving.js";
import { panel } from "./mount.jsx";
import { Clause, download, MARK, Period, Refused, Timely, Verdict } from "./words.jsx";

const MARKED = { ...MARK, in_time: "●", late: "✕" };

/* Opened from this machine alone: nobody else can follow its address. */
const ONLY_HERE = ["", "localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

function Training({ ask, model }) {
  const [fixed, setFixed] = useState(null);
  const [sheet, setSheet] = useState(null);
  const [progress, setProgress] = useState([]);
  const [at, setAt] = useState(0);
  const [question, setQuestion] = useState(null);
  const [compared, setCompared] = useState({});
  const [refused, setRefused] = useState(null);
  const [message, setMessage] = useState("");
  const [printed, setPrinted] = useState(null);
  const asked = useRef(0);
  const here = useRef(null);
  const { unsaved, leave } = useLeaving(here, "现在的答卷还没有保存。确定离开它吗？");
  const heading = useRef(null);
  const kept = useRef(keeper(model));
  const latest = useRef(null); // the sheet as it is now, also before it is drawn

  useEffect(() => {
    begin();
  }, []);
  useEffect(() => {
    const id = sheet?.cases[at];
    if (!id) return;
    let late = false;
    ask("case", { id }).then(({ ok }) => !late && setQuestion(ok));
    if (sheet.judged[id]?.compared) compare(id, sheet);
    return () => (late = true);
  }, [sheet?.sheet, at]);
  useEffect(() => heading.current?.focus(), [question?.id]);

  async function begin() {
    setFixed((await ask("start")).ok);
    const given = model.get("sheet")?.sheet ? model.get("sheet") : kept.current.read();
    if (given && (await ask("progress", { sheet: given })).ok) {
      take(given, false);
      return setMessage("接着没有做完的答卷。");
    }
    const link = linked(model);
    if (link) await start(link);
  }

  async function start(chosen) {
    const answer = await ask("begin", chosen);
    if (answer.refused) return setRefused(answer);
    setAt(0);
    setCompared({});
    setMessage("");
    take(answer.ok.sheet, false);
  }

  /* The sheet as it is now: kept for this tab, its progress asked. */
  async function take(next, changed = true) {
    const mine = ++asked.current;
    unsaved.current = changed;
    latest.current = next;
    setSheet(next);
    const answer = await ask("progress", { sheet: next });
    if (mine !== asked.current) return false;
    setRefused(answer.refused ? answer : null);
    if (answer.refused) return false;
    setProgress(answer.ok.cases);
    kept.current.write(next);
    model.set("sheet", next);
    model.save_changes();
    return true;
  }

  const id = sheet?.cases[at];
  const judgedIn = (of) => ({ values: {}, open: {}, why: "", compared: false, ...of?.judged[id] });
  const judged = judgedIn(sheet);
  const altered = (change) => {
    const now = latest.current;
    return { ...now, judged: { ...now.judged, [id]: { ...judgedIn(now), ...change(judgedIn(now)) } } };
  };
  const alter = (change) => take(altered(change));
  const judge = (point) => (value) => alter((now) => {
    const { [point]: _, ...others } = now.values;
    return { values: value ? { ...others, [point]: value } : others };
  });

  async function compare(name, of) {
    const answer = await ask("compare", { id: name, sheet: of });
    if (answer.refused) return setRefused(answer);
    setCompared((now) => ({ ...now, [name]: answer.ok }));
    return true;
  }

  async function reveal() {
    const told = await ask("progress", { sheet: latest.current });
    if (told.refused) return setRefused(told);
    const { missing } = told.ok.cases[at];
    if (missing.length > 0) {
      setMessage(`还没有判断：${missing.map((each) => each.words).join("、")}。先判断，再看比对。`);
      here.current.querySelector(`[data-point="${missing[0].id}"] input`)?.focus();
      return;
    }
    const next = altered(() => ({ compared: true }));
    if ((await compare(id, next)) && (await take(next))) {
      setMessage("已显示比对。本案的判断不再改动。");
      here.current.querySelector("h2.compared")?.focus();
    }
  }

  async function save() {
    const given = latest.current;
    const answer = await ask("save", { sheet: given });
    if (answer.refused) return setRefused(answer);
    download(answer.ok.name, answer.ok.text, "application/json");
    const meanwhile = latest.current !== given; // altered while it was being saved
    await take(meanwhile ? { ...latest.current, saved: answer.ok.sheet.saved } : answer.ok.sheet, meanwhile);
    setMessage(`已交给浏览器保存：${answer.ok.name}。没做完的，以后用“打开答卷”接着做；做完的，把这个文件交给带课的人。`);
  }

  async function print() {
    const answer = await ask("paper", { sheet: latest.current });
    if (answer.refused) return setRefused(answer);
    setPrinted(answer.ok.cases);
    setTimeout(() => printAlone(here.current.getRootNode().host), 50);
  }


  async function load(file) {
    if (!file || !leave()) return;
    const answer = await ask("open", { name: file.name, text: await file.text() });
    if (answer.refused) return setRefused(answer);
    setAt(0);
    setCompared({});
    await take(answer.ok.sheet, false);
    setMessage(`已打开：${file.name}`);
  }

  async function again() {
    if (!leave()) return;
    unsaved.current = false;
    kept.current.clear();
    setSheet(null);
    setQuestion(null);
    setPrinted(null);
    setRefused(null);
    const link = linked(model);
    if (link) await start(link);
    setMessage("已清除本标签页里的进度。");
  }

  if (!fixed) return <p class="quiet">正在准备……</p>;
  const open = (
    <label class="button">打开答卷
      <input type="file" accept=".json" onChange={async ({ currentTarget }) => {
        await load(currentTarget.files[0]);
        currentTarget.value = "";
      }} />
    </label>
  );
  return (
    <div class="training" ref={here}>
      <header class="head">
        <h2>演练</h2>
        {sheet && <span class="quiet">{grouped(model) && <>组 <bdi>{sheet.group}</bdi> · </>}答卷 {sheet.sheet}</span>}
        <span class="quiet always">案例全部虚构 · 只作比对，不作认定 · 数据不离开本机</span>
      </header>
      {sheet ? (
        <>
          <div class="tools">
            <button type="button" onClick={save}>保存答卷</button>
            {open}
            <button type="button" onClick={print}>打印答卷</button>
            <button type="button" onClick={again}>另做一份</button>
            {!grouped(model) && (
              <label>组号
                <Text class="short" value={sheet.group} autocomplete="off"
                  onValue={(group) => take({ ...latest.current, group })} />
              </label>
            )}
            <span class="quiet" role="status">{message}</span>
          </div>
          <Steps fixed={fixed} progress={progress} at={at} onGo={(to) => { setMessage(""); setAt(to); }} />
          {refused && <Refused {...refused} title={refused.personal ? "发现疑似个人信息，没有记入答卷" : "没有记入：输入有误"} />}
          {question?.id === id && (
            <div class="columns">
              <section class="told" aria-label="案情">
                <h2 tabIndex={-1} ref={heading}>{id}　{question.title}<span class="quiet">（虚构）</span></h2>
                <article class="sheet">
                  {question.story.map((line) => <p>{line}</p>)}
                  <p class="quiet">主张：{question.claims.join("；") || "没有申请"}</p>
                  {question.dates.length > 0 && (
                    <table>
                      <caption class="said">案中日期</caption>
                      <tbody>{question.dates.map(({ label, day }) => <tr><th scope="row">{label}</th><td class="day">{day}</td></tr>)}</tbody>
                    </table>
                  )}
                </article>
              </section>
              <section aria-label={judged.compared ? "比对" : "判断"}>
                {judged.compared
                  ? compared[id] && <Compared found={compared[id]} judged={judged} />
                  : <Judging question={question} judged={judged} onJudge={judge} onAlter={alter} onReveal={reveal} />}
                <p class="tools">
                  {at > 0 && <button type="button" onClick={() => setAt(at - 1)}>上一案</button>}
                  {at < sheet.cases.length - 1 && <button type="button" onClick={() => setAt(at + 1)}>下一案</button>}
                </p>
                {progress.length > 0 && progress.every((each) => each.compared) && <Summary progress={progress} onSave={save} />}
              </section>
            </div>
          )}
        </>
      ) : (
        <>
          {refused && <Refused {...refused} title="没有开始" />}
          <Setup fixed={fixed} ask={ask} model={model} onStart={start} open={open} message={message} />
        </>
      )}
      <footer class="quiet">
        {kept.current.keeps && <p>答卷的进度只暂存在这个标签页里，关闭标签页即消失；“另做一份”会立即清除。要留下，请保存答卷。</p>}
        {fixed.notices.map((notice) => <p>{notice}</p>)}
      </footer>
      {printed && <Paper sheet={sheet} cases={printed} />}
    </div>
  );
}

/* What is kept of a sheet over a reload of the page: in this tab only, and not at all in Jupyter. */
function keeper(model) {
  const hosted = model.get("sheet") === undefined;
  const name = `rongcuo 演练 ${JSON.stringify([linked(model) ?? "", location.pathname])}`;
  const attempt = (what) => {
    try {
      return hosted ? what(sessionStorage) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    keeps: attempt((storage) => storage.length >= 0) ?? false,
    read: () => attempt((storage) => JSON.parse(storage.getItem(name))),
    write: (sheet) => attempt((storage) => storage.setItem(name, JSON.stringify(sheet))),
    clear: () => attempt((storage) => storage.removeItem(name)),
  };
}

/* What a trainer fixed: in the notebook or the page, or in the link by which the page was opened. */
function linked(model) {
  const cases = model.get("cases");
  if (cases?.length > 0) return { cases, group: model.get("group"), order: model.get("order") };
  const link = `${location.search.slice(1)}&${location.hash.slice(1)}`;
  return model.get("sheet") === undefined && /(^|&)(group|cases|order)=/.test(link) ? { link } : undefined;
}

/* Whether the group is fixed already. */
const grouped = (model) => {
  const given = linked(model);
  return given?.link ? /(^|&)group=[^&]/.test(given.link) : Boolean(given?.group);
};

/* Print this panel and nothing else of the page. */
function printAlone(host) {
  const style = new CSSStyleSheet();
  style.replaceSync("@media print { body :not(:has([data-printing])):not([data-printing]) { display: none !important; } }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  host.dataset.printing = "";
  addEventListener("afterprint", () => {
    delete host.dataset.printing;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  }, { once: true });
  globalThis.print();
}

function Setup({ fixed, ask, model, onStart, open, message }) {
  const [cases, setCases] = useState(fixed.cases.map((each) => each.id));
  const [order, setOrder] = useState("fixed");
  const [group, setGroup] = useState("");
  const [link, setLink] = useState(null);
  const [copied, setCopied] = useState("");
  const area = useRef(null);
  const all = cases.length === fixed.cases.length;

  async function build() {
    const answer = await ask("link", { group, cases, order });
    setCopied("");
    setLink(answer.refused ? answer : `${location.href.split(/[?#]/)[0]}#${answer.ok.link}`);
  }

  function copy() {
    area.current.select();
    setCopied(document.execCommand("copy") ? "已复制" : "请手工复制");
  }

  return (
    <form class="setup" onSubmit={(event) => { event.preventDefault(); onStart({ group, cases, order }); }}>
      <p>先读案情，逐条判断符合、不符合还是待定；判完一案，再看比对和理由。结果只供自己看。</p>
      <fieldset>
        <legend>做哪些案例</legend>
        <label class="claim">
          <input type="checkbox" checked={all} onChange={() => setCases(all ? [] : fixed.cases.map((each) => each.id))} />
          全部十二案
        </label>
        <div class="grid">
          {fixed.cases.map((each) => (
            <label class="claim">
              <input type="checkbox" checked={cases.includes(each.id)} onChange={(event) => setCases(fixed.cases
                .map((one) => one.id).filter((one) => (one === each.id ? event.target.checked : cases.includes(one))))} />
              <span>{each.id}　{each.title}</span><span class="quiet">{each.claims.join("、") || "没有申请"}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>顺序</legend>
        <div class="choices">
          {[["fixed", "依次"], ["shuffled", "打乱"]].map(([code, words]) => (
            <label class={order === code ? "chosen" : ""}>
              <input type="radio" name="order" checked={order === code} onChange={() => setOrder(code)} />{words}
            </label>
          ))}
        </div>
      </fieldset>
      <label>组号（可空；写如 A1、3、第三组，不写姓名）
        <input type="text" class="short" value={group} dir="auto" autocomplete="off" onInput={(event) => setGroup(event.target.value)} />
      </label>
      <p class="tools">
        <button type="submit" class="main" disabled={cases.length === 0}>开始</button>
        {open}
        <span class="quiet" role="status">{message}</span>
      </p>
      {model.get("sheet") === undefined && (
        <details class="group">
          <summary>带课的人：把组号、案例和顺序做成链接</summary>
          <p class="quiet">按上面的选择生成。链接里只有组号、案例和顺序，没有答案；“#”以后的部分不会发给服务器。</p>
          <button type="button" disabled={cases.length === 0} onClick={build}>生成链接</button>
          {link?.refused ? <Refused {...link} title="没有生成" /> : link && (
            <div class="tools">
              <textarea ref={area} readOnly rows={2} aria-label="给学员的链接" value={link} />
              <button type="button" onClick={copy}>复制</button>
              <span class="quiet" role="status">{copied}</span>
              {ONLY_HERE && <p class="raised">这个链接只在这台电脑上能打开。给学员的，请从内网网址打开手册，再生成。</p>}
            </div>
          )}
        </details>
      )}
    </form>
  );
}

/* Every case with how far it is; a press goes there. */
function Steps({ fixed, progress, at, onGo }) {
  const done = progress.filter((each) => each.compared).length;
  return (
    <nav class="case-steps" aria-label="案例">
      {progress.length > 0 && <span class="quiet">第 {at + 1} 案，共 {progress.length} 案；已看比对 {done} 案</span>}
      <ol>
        {progress.map((each, index) => {
          const state = each.compared ? "已看比对" : each.judged === 0 ? "未判" : each.judged < each.asked ? "判了一部分" : "已判";
          const { title } = fixed.cases.find(({ id }) => id === each.case);
          return (
            <li>
              <button type="button" title={title} class={each.compared ? "done" : ""} aria-current={index === at ? "step" : undefined} onClick={() => onGo(index)}>
                {each.case}<span class="said">　{title}，{state}</span>{each.compared ? " ✓" : each.judged > 0 ? " …" : ""}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Judging({ question, judged, onJudge, onAlter, onReveal }) {
  const ready = (point) => ({ point, value: judged.values[point.id], onValue: onJudge(point.id), name: `${question.id}-${point.id}` });
  return (
    <>
      <h2>先判断</h2>
      {question.provisions.map((each) => (
        <article class="sheet">
          <h3><span class="cited">{each.citation}</span> {each.words}</h3>
          <p class="clause">{each.text}</p>
          {each.conditions.length > 0 && (
            <div class="rows">
              <p class="quiet">逐个要件（可以不填）</p>
              {each.conditions.map((point) => <Choice {...ready(point)} label={<Words of={point} />} small />)}
            </div>
          )}
          <Choice {...ready(each)} label={`${each.citation}，我判断`} />
          {judged.values[each.id] === "undetermined" && (
            <Open each={each} chosen={judged.open[each.id] ?? []}
              onOpen={(ids) => onAlter((now) => ({ open: { ...now.open, [each.id]: ids } }))} />
          )}
        </article>
      ))}
      {question.periods.map((each) => (
        <article class="sheet">
          <h3><span class="cited">{each.citation}</span> {each.title}</h3>
          <p class="clause small">“{each.quote}”</p>
          {each.verdict && <Choice {...ready(each.verdict)} label={`${each.title}，我判断`} />}
          {each.day && (
            <Day label="最稳妥日：各种读法下都不逾期的最后一天（可以不填）" fact={each.day.id} dates={judged.values}
              onDay={(name, day) => onJudge(name)(day)} />
          )}
        </article>
      ))}
      {question.report && (
        <article class="sheet">
          <h3><span class="cited">{question.report.citation}</span> {question.report.words}</h3>
          <Choice {...ready(question.report)} label="这份举报，我判断" tall />
        </article>
      )}
      <label>依据和理由（可以不填，不写姓名等个人信息）
        <Text rows={3} maxLength={1000} value={judged.why} onValue={(why) => onAlter(() => ({ why }))} />
      </label>
      <p class="tools">
        <button type="button" class="main" onClick={onReveal}>看比对</button>
        <span class="quiet">看过以后，本案的判断不再改动。</span>
      </p>
    </>
  );
}

const Words = ({ of }) => (
  <><span class="words">{of.words}</span>{of.note && <span class="quiet">{of.note}</span>}</>
);

function Choice({ point, value, onValue, label, name, small, tall }) {
  return (
    <fieldset class={small ? "row" : "row whole"} data-point={point.id}>
      <legend>{label}</legend>
      <div class={tall ? "choices tall" : "choices"}>
        {point.choices.map(([code, words]) => (
          <label class={value === code ? "chosen" : ""}>
            <input type="radio" name={name} checked={value === code} onChange={() => onValue(code)} />
            {MARKED[code] && <span aria-hidden="true">{MARKED[code]} </span>}{words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/* What, in the person's view, keeps a provision open. */
function Open({ each, chosen, onOpen }) {
  return (
    <fieldset class="open">
      <legend>还要查明或选定什么（可多选）</legend>
      {each.openable.map(({ id, words }) => (
        <label class="claim">
          <input type="checkbox" checked={chosen.includes(id)}
            onChange={(event) => onOpen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

function Compared({ found, judged }) {
  return (
    <>
      <h2 class="compared" tabIndex={-1}>比对<span class="quiet">　您判断 {found.score.judged} 处，与比对一致 {found.score.same} 处</span></h2>
      {found.provisions.map((each) => <ComparedProvision each={each} />)}
      {found.periods.map((each) => (
        <>
          <Period period={each} />
          <div class="verdict-note">
            {each.beside && <Beside of={each.beside} label={each.title} show={(code) => <Timely verdict={code} />} />}
            {each.day && <Beside of={each.day} label="最稳妥日" show={(day) => day} />}
          </div>
        </>
      ))}
      {found.report && (
        <article class="sheet">
          <h3><span class="cited">举报甄别</span> {found.report.words}</h3>
          <Beside of={found.report.beside} label="举报甄别" show={(_, words) => words} />
          <p class="quiet">依据：{found.report.cited.join("、")}</p>
          <ul class="reasons">{found.report.reasons.map((line) => <li>{line}</li>)}</ul>
          <p class="quiet">失实不等于诬告，查不清不等于失实。不得追查匿名举报人，举报人身份严格保密。</p>
        </article>
      )}
      {judged.why && <p class="quiet">您写的依据和理由：<bdi>{judged.why}</bdi></p>}
    </>
  );
}

function ComparedProvision({ each }) {
  const { sheet } = each;
  return (
    <article class="sheet">
      <h3><span class="cited">{sheet.citation}</span> {sheet.title} <Verdict value={sheet.value} /></h3>
      <Clause runs={sheet.runs} />
      <Beside of={each.beside} label={sheet.citation} show={(code) => <Verdict value={code} />} />
      {each.hint && <p class="raised">{each.hint}</p>}
      {each.together && <p class="raised">{each.together}</p>}
      <ul class="conditions">
        {each.conditions.map((condition) => (
          <li class={condition.same === false ? "differs" : ""}>
            <Verdict value={condition.found} /> <Words of={condition} />
            {condition.yours && <span class="quiet">您判 {MARK[condition.yours]} {condition.yours_words}{condition.same ? "，一致" : "，不同"}</span>}
            {condition.hint && <p class="raised">{condition.hint}</p>}
            <details open={condition.same === false || condition.found !== "met"}>
              <summary>理由</summary>
              <ul class="reasons">{condition.reasons.map((line) => <li>{line}</li>)}</ul>
            </details>
          </li>
        ))}
      </ul>
      {each.reasons.length > 0 && <ul class="reasons">{each.reasons.map((line) => <li>{line}</li>)}</ul>}
      {sheet.value === "undetermined" && (
        <div class="ambiguity">
          <p><b>还要查明或选定的</b></p>
          <Found title="您找到的" several={each.open.hit} />
          <Found title="您没有选的" several={each.open.missed} />
          <Found title="您选了、但不影响结果的" several={each.open.extra} />
        </div>
      )}
      {sheet.forks.filter((fork) => fork.matters || !fork.agreed).map((fork) => (
        <div class="ambiguity">
          <p><b>歧义 {fork.id}</b>　{fork.question}</p>
          <ul>{fork.readings.map((reading) => <li>{reading.label} <Verdict value={reading.value} /></li>)}</ul>
        </div>
      ))}
      {sheet.raised.map((words) => <p class="raised">⚑ 本案涉及 {words}</p>)}
      {sheet.flags.length > 0 && <p class="quiet">另须留意：{sheet.flags.join("；")}。</p>}
    </article>
  );
}

const Found = ({ title, several }) => several.length > 0 && (
  <>
    <p class="quiet">{title}</p>
    <ul class="reasons">{several.map((words) => <li>{words}</li>)}</ul>
  </>
);

function Beside({ of, label, show }) {
  return (
    <p class="beside">
      <span class="quiet">{label}</span>
      <span>您判 {of.yours ? show(of.yours, of.yours_words) : <span class="quiet">没有填</span>}</span>
      <span>比对 {show(of.found, of.found_words)}</span>
      {of.same !== null && <b>{of.same ? "一致" : "不同"}</b>}
    </p>
  );
}

/* All cases compared: the person's own count, kept on this screen only. */
function Summary({ progress, onSave }) {
  return (
    <article class="sheet">
      <h3>全部看完</h3>
      <table>
        <thead><tr><th>案例</th><th>判断</th><th>与比对一致</th></tr></thead>
        <tbody>
          {progress.map((each) => <tr><td>{each.case}</td><td>{each.score.judged} 处</td><td>{each.score.same} 处</td></tr>)}
          <tr><th scope="row">合计</th><td>{sum(progress, "judged")} 处</td><td>{sum(progress, "same")} 处</td></tr>
        </tbody>
      </table>
      <p class="quiet">只供自己看，不写进答卷。与比对不同，不都是错：理由充分的，请在讨论时说出来。</p>
      <button type="button" onClick={onSave}>保存答卷，准备交卷</button>
    </article>
  );
}

const sum = (progress, part) => progress.reduce((total, each) => total + each.score[part], 0);

/* The sheet on paper; shown in print only. */
function Paper({ sheet, cases }) {
  return (
    <section class="paper">
      <h2>演练答卷</h2>
      <p>组 <bdi>{sheet.group || "　　　　"}</bdi>　答卷 {sheet.sheet}　案例全部虚构，不写姓名；只作比对，不作认定。</p>
      {cases.map((each) => (
        <div class="paper-case">
          <h3>{each.case}{each.compared && <span class="quiet">（判断后看过比对）</span>}</h3>
          <table>
            <tbody>
              {each.points.map((point) => (
                <tr class={point.kind}>
                  <td>{point.kind === "condition" ? <span class="words">{point.words}</span> : `${point.cited}　${point.words}`}
                    {point.open.length > 0 && <div class="quiet">还要查明：{point.open.join("；")}</div>}</td>
                  <td class="day">{point.judged ?? "□"}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {each.why && <p>依据和理由：<bdi>{each.why}</bdi></p>}
        </div>
      ))}
    </section>
  );
}

export default panel("training", Training);
