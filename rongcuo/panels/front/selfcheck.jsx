/* 自查: step by step, for the cadre alone; nothing is kept unless asked, and nothing is concluded. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Day, withDay } from "./fields.jsx";
import { panel } from "./mount.jsx";
import { Question } from "./question.jsx";
import { Clause, Period, Refused } from "./words.jsx";

const STEPS = ["先看谁启动、谁管理", "哪些情形沾边", "逐项回答", "时间", "对照结果"];
const EMPTY = { items: [], answers: {}, dates: {} };
const KEPT = "rongcuo.selfcheck";
const SAID = {
  met: "按你现在的回答，各要件都对得上。",
  not_met: "按你现在的回答，有要件对不上：",
  undetermined: "现在还看不出来，因为：",
};

function SelfCheck({ ask, model }) {
  const [fixed, setFixed] = useState(null);
  const [entered, setEntered] = useState(EMPTY);
  const [keep, setKeep] = useState(false);
  const [step, setStep] = useState(0);
  const [groups, setGroups] = useState([]);
  const [result, setResult] = useState(null);
  const [cleared, setCleared] = useState("");
  const title = useRef(null);
  const moved = useRef(false);

  useEffect(() => {
    ask("start").then(({ ok }) => setFixed(ok));
    const kept = stored();
    if (kept) {
      setEntered(kept);
      setKeep(true);
    }
  }, []);
  useEffect(() => store(keep ? entered : null), [keep, entered]);
  useEffect(() => { moved.current && title.current?.focus(); }, [step]);

  if (!fixed) return <p class="quiet">正在准备……</p>;
  const alter = (change) => { setCleared(""); setEntered((now) => ({ ...now, ...change(now) })); };
  const reply = (fact) => (answer) => alter(({ answers }) => ({ answers: { ...answers, [fact]: answer } }));

  async function go(next) {
    moved.current = true;
    if (next === 2) {
      const answer = await ask("questions", { items: entered.items });
      if (answer.refused) return setResult(answer);
      setGroups(answer.ok.groups);
    }
    setResult(next === 4 ? await ask("result", entered) : null);
    setStep(next);
  }

  function clear() {
    setEntered(EMPTY);
    setKeep(false);
    setStep(0);
    setResult(null);
    store(null);
    setCleared("已清除。");
  }

  return (
    <div class="selfcheck">
      <header class="head">
        <h2>自查</h2>
        <span class="quiet always">只帮助整理，不作认定 · 数据不离开本机</span>
      </header>
      <nav class="tools" aria-label="步骤">
        <ol class="steps">{STEPS.map((name, index) => <li aria-current={index === step ? "step" : undefined}>{name}</li>)}</ol>
      </nav>
      <div class="narrow">
        <h3 tabIndex={-1} ref={title}>{step + 1}　{STEPS[step]}</h3>
        {step === 0 && fixed.first.map((fact) => (
          <Question key={fact.id} plain id={`first-${fact.id}`} fact={fact} answer={entered.answers[fact.id]} onAnswer={reply(fact.id)} />
        ))}
        {step === 1 && (
          <fieldset>
            <legend>第四条写了九种情形，有一种就可以提出申请。哪些可能沾边？可以多选。</legend>
            {fixed.items.map((item) => (
              <label class="claim wide">
                <input type="checkbox" checked={entered.items.includes(item.id)} onChange={({ target: { checked } }) => alter(({ items }) => ({
                  items: checked ? [...items, item.id] : items.filter((id) => id !== item.id),
                }))} />
                <span><b>{item.citation}</b>　{item.title}<span class="clause small">{item.text}</span></span>
              </label>
            ))}
          </fieldset>
        )}
        {step === 2 && groups.map((group) => (
          <section>
            <h3>{group.title}</h3>
            {group.facts.map((fact) => (
              <Question key={fact.id} plain id={`check-${fact.id}`} fact={fact} answer={entered.answers[fact.id]} onAnswer={reply(fact.id)} />
            ))}
          </section>
        ))}
        {step === 3 && (
          <fieldset>
            <legend>不知道的留空，不要猜。</legend>
            {fixed.dates.map((fact) => (
              <Day key={fact.id} label={fact.question} fact={fact.id} dates={entered.dates} onDay={(name, day) => alter((now) => ({ dates: withDay(now.dates, name, day) }))} />
            ))}
          </fieldset>
        )}
        {step === 4 && result?.ok && <Result result={result.ok} forms={model.get("forms")} />}
        {result?.refused && <Refused {...result} />}
        <div class="steer">
          {step > 0 && <button type="button" onClick={() => go(step - 1)}>上一步</button>}
          {step < 4 && <button type="button" class="main" onClick={() => go(step + 1)}>下一步</button>}
          {step === 4 && <button type="button" onClick={() => print()}>打印</button>}
        </div>
        <div class="keep">
          <label class="claim">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
            在这个标签页里暂存，刷新后不用重填（关闭标签页即清除；公用电脑不要勾选）
          </label>
          <button type="button" onClick={clear}>清除本机记录</button> <span role="status">{cleared}</span>
        </div>
      </div>
      <footer class="quiet">{fixed.notices.map((notice) => <p>{notice}</p>)}</footer>
    </div>
  );
}

function Result({ result, forms }) {
  return (
    <div aria-live="polite">
      {result.warnings.map((words) => <p class="raised">{words}</p>)}
      <p class="quiet">这不是结论。是否免责、减责，由学院党委研究审核（第五条第（三）项）。未查明不等于否，也不等于是。</p>
      <h3>什么时候之前</h3>
      <Until period={result.period} />
      <h3>可能涉及哪些条文，还缺什么</h3>
      {result.compared.map((each) => <Compared compared={each} />)}
      <h3>接下来</h3>
      <p>书面向学院党委提出申请（第五条第（一）项），写明认为符合哪一项，请求免责、从轻还是减轻（只写“减责”的，看不出是从轻还是减轻，见歧义登记册 A14）。
        {forms ? <a href={forms}>表单：容错申请书</a> : "所用表单：容错申请书。"}</p>
    </div>
  );
}

/* The safe day first; the readings on demand. */
function Until({ period }) {
  return (
    <div class="until">
      <p><b class="big">{period.heading}</b></p>
      <p>{period.reason}</p>
      <p class="quiet">申请以发出、收文登记还是学院党委收到之日为准，条文没有写（歧义登记册 B3）：三样都赶在期内办完（配套建议）。</p>
      <details><summary>各种读法</summary><Period period={period} /></details>
    </div>
  );
}

function Compared({ compared }) {
  return (
    <article class="sheet">
      <h3><span class="cited">{compared.citation}</span> {compared.title}</h3>
      <Clause runs={compared.runs} />
      <p><b>{SAID[compared.value]}</b>{compared.value === "not_met" && compared.against.map((words) => <q>{words}</q>)}</p>
      {compared.missing.length > 0 && (
        <ul>{compared.missing.map(({ question, evidence }) => (
          <li>还没有查明：{question}{evidence.length > 0 && <span class="quiet">　可以找：{evidence.join("、")}</span>}</li>
        ))}</ul>
      )}
      {compared.readings.length > 0 && (
        <ul>{compared.readings.map((words) => <li>条文有不同读法，由有权机关决定：{words}</li>)}</ul>
      )}
      {compared.gather.length > 0 && <p class="quiet">你已回答的，请备好材料：{compared.gather.join("、")}。</p>}
    </article>
  );
}

/* Only for this tab, and only when asked for; a browser that refuses keeps nothing. */
function stored() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept && Array.isArray(kept.items) ? { ...EMPTY, ...kept } : null;
  } catch {
    return null;
  }
}

function store(entered) {
  try {
    if (entered) sessionStorage.setItem(KEPT, JSON.stringify(entered));
    else sessionStorage.removeItem(KEPT);
  } catch {
    /* nothing is kept */
  }
}

export default panel("selfcheck", SelfCheck);
