/* 收卷: drop the answer sheets in; see where people agree and which words divide them. */

import { useEffect, useRef, useState } from "preact/hooks";
import { panel } from "./mount.jsx";
import { download, MARK, Refused, VALUE } from "./words.jsx";

const LARGEST = 20_000_000;
const AS_VALUE = { in_time: "met", late: "not_met" };

function Gathering({ ask, model }) {
  const [files, setFiles] = useState([]);
  const [group, setGroup] = useState(null);
  const [answer, setAnswer] = useState(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  const asked = useRef(0);

  useEffect(() => {
    if (files.length === 0) return setAnswer(null);
    const mine = ++asked.current;
    setBusy(true);
    ask("gather", { files, group }).then((found) => {
      if (mine !== asked.current) return;
      setBusy(false);
      setAnswer(found);
      share(found);
    });
  }, [files, group]);

  /* A file dropped beside the place would take the browser away from the page. */
  useEffect(() => {
    const stay = (event) => event.preventDefault();
    for (const name of ["dragover", "drop"]) addEventListener(name, stay);
    return () => {
      for (const name of ["dragover", "drop"]) removeEventListener(name, stay);
    };
  }, []);

  /* In a notebook the sheets that count are handed over to the next cells. */
  async function share(found) {
    if (model.get("sheets") === undefined) return;
    const whole = found.ok?.sheets ? await ask("export", { files, group, as: "json" }) : null;
    model.set("sheets", whole?.ok ? JSON.parse(whole.ok.text).sheets : []);
    model.save_changes();
  }

  async function add(list) {
    setMessage("");
    const come = await Promise.all([...list].map(async (file) => ({ name: file.name, text: await textOf(file) })));
    setFiles((now) => [...now, ...come.filter((file) => !now.some((old) => old.name === file.name && old.text === file.text))]);
  }

  async function give(as) {
    const found = await ask("export", { files, group, as });
    if (found.refused) return setMessage(found.refused[0].what);
    download(found.ok.name, found.ok.text, as === "csv" ? "text/csv" : "application/json");
    setMessage(`已交给浏览器保存：${found.ok.name}`);
  }

  const found = answer?.ok;
  return (
    <div class="gathering">
      <header class="head">
        <h2>收卷</h2>
        <span class="quiet always">案例全部虚构 · 答卷不含姓名 · 数据不离开本机</span>
      </header>
      <div class={over ? "drop over" : "drop"}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); add(event.dataTransfer.files); }}>
        <label class="button">选择答卷文件
          <input type="file" accept=".json" multiple onChange={async ({ currentTarget }) => {
            await add(currentTarget.files);
            currentTarget.value = "";
          }} />
        </label>
        <span class="quiet">可以一次选四十份，也可以把文件拖到这里。</span>
        <p role="status">
          {busy ? "正在清点……" : found ? `收到 ${files.length} 个文件：计 ${found.all} 份答卷，未计 ${found.left_out.length} 份。` : "还没有收到文件。"}
        </p>
      </div>
      {answer?.refused && <Refused {...answer} title="没有清点" />}
      {found && (
        <>
          <div class="tools">
            <label>只看一组
              <select value={group ?? "*"} onChange={(event) => setGroup(event.target.value === "*" ? null : event.target.value)}>
                <option value="*">全部（{found.all} 份）</option>
                {found.groups.map((each) => <option value={each.group}>{each.group || "没有写组号"}（{each.sheets} 份）</option>)}
              </select>
            </label>
            <button type="button" onClick={() => give("csv")}>导出 CSV</button>
            <button type="button" onClick={() => give("json")}>导出 JSON</button>
            <button type="button" onClick={() => { setGroup(null); setFiles([]); setMessage("已清空。"); }}>清空</button>
            <span class="quiet" role="status">{message}</span>
          </div>
          <div class="wide">
            {found.left_out.length > 0 && <LeftOut several={found.left_out} />}
            {found.cases.length > 0 && <Dividing found={found} />}
            {found.cases.length > 0 && <h2>逐案清点</h2>}
            {found.cases.map((each) => <Case each={each} />)}
          </div>
        </>
      )}
      <footer class="quiet">
        <p>分歧不是对错：分歧大的词句，拿出来讨论。不按人打分，不排名，不作考核材料。</p>
        <p>文件只在本机读取，关闭页面即消失；“清空”会立即清除。</p>
      </footer>
    </div>
  );
}

async function textOf(file) {
  try {
    return file.size > LARGEST ? "" : await file.text();
  } catch {
    return "";
  }
}

function LeftOut({ several }) {
  return (
    <details class="group" open>
      <summary>未计的文件<span class="quiet">　{several.length} 份</span></summary>
      <table>
        <thead><tr><th>文件</th><th>为什么</th><th>怎么办</th></tr></thead>
        <tbody>
          {several.map(({ file, what, remedy }) => <tr><td><bdi>{file}</bdi></td><td><bdi>{what}</bdi></td><td><bdi>{remedy}</bdi></td></tr>)}
        </tbody>
      </table>
    </details>
  );
}

function Dividing({ found }) {
  if (found.sheets < 2) return <p class="quiet">只有 {found.sheets} 份，还看不出分歧。</p>;
  return (
    <section aria-label="分歧">
      <h2>分歧最大的词句<span class="quiet">　{found.sheets} 份答卷，{found.divided} 处有分歧{found.divided > found.dividing.length && `，列前 ${found.dividing.length} 处`}</span></h2>
      {found.dividing.length === 0 && <p>{found.shared === 0 ? "没有一处有两份以上的判断，还看不出分歧。" : "有两份以上判断的各处都一致。"}</p>}
      {found.dividing.map((each) => (
        <article class="sheet">
          <h3><span class="cited">{each.case}　{each.cited}</span> <Said of={each} /></h3>
          <Counts of={each} />
          <p class="quiet">任取两份，判断相同的占 {Math.round(each.alike * 100)}%。比对：{each.found_words}。</p>
          <details>
            <summary>分歧背后的事实与读法</summary>
            <ul class="reasons">{each.behind.map((line) => <li>{line}</li>)}</ul>
          </details>
        </article>
      ))}
    </section>
  );
}

const Said = ({ of }) => (
  <>{of.kind === "condition" ? <span class="words">{of.words}</span> : of.kind === "provision" ? "全条" : of.words}
    {of.note && <span class="quiet">{of.note}</span>}</>
);

/* How many judged it so; drawn and written. */
function Counts({ of }) {
  const told = of.counts.filter((each) => each.count > 0);
  if (told.length === 0) return <span class="quiet">没有人判断</span>;
  return (
    <div class="counts">
      <div class="drawn" aria-hidden="true">
        {told.map((each) => <i class={AS_VALUE[each.code] ?? (VALUE[each.code] ? each.code : "other")} style={{ flexGrow: each.count }} />)}
      </div>
      <span>
        {told.map((each) => <span class="count">{MARK[AS_VALUE[each.code] ?? each.code] && <span aria-hidden="true">{MARK[AS_VALUE[each.code] ?? each.code]} </span>}{each.words} <b>{each.count}</b></span>)}
      </span>
    </div>
  );
}

function Case({ each }) {
  return (
    <details class="group">
      <summary>{each.case}<span class="quiet">　{each.sheets} 份</span></summary>
      <table class="points">
        <thead><tr><th>条款和词句</th><th>判断（份）</th><th>比对</th></tr></thead>
        <tbody>
          {each.points.map((point) => (
            <tr class={point.kind}>
              <td>{point.kind !== "condition" && <span class="cited">{point.cited}　</span>}<Said of={point} /></td>
              <td><Counts of={point} /></td>
              <td class="day">{point.found_words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {each.opened.length > 0 && (
        <>
          <h3>认为还要查明或选定的</h3>
          <table class="points">
            <thead><tr><th>事实或读法</th><th>份</th><th>比对</th></tr></thead>
            <tbody>
              {each.opened.map((one) => <tr><td><span class="cited">{one.cited}　</span>{one.words}</td><td>{one.count}</td><td class="day">{one.due ? "影响结果" : "不影响"}</td></tr>)}
            </tbody>
          </table>
        </>
      )}
    </details>
  );
}

export default panel("gathering", Gathering);
