/* The states and small parts that all panels show in one way. */

import { useEffect, useRef } from "preact/hooks";

export const VALUE = { met: "符合", not_met: "不符合", undetermined: "待定" };
export const MARK = { met: "●", not_met: "✕", undetermined: "◌" };
export const TIMELY = { in_time: "按期", late: "逾期", undetermined: "待定" };
const AS_VALUE = { in_time: "met", late: "not_met", undetermined: "undetermined" };

export function Verdict({ value }) {
  return <span class={`verdict ${value}`}>{MARK[value]} {VALUE[value]}</span>;
}

export function Timely({ verdict }) {
  const value = AS_VALUE[verdict];
  return value ? <span class={`verdict ${value}`}>{MARK[value]} {TIMELY[verdict]}</span> : null;
}

/* What was refused: what is wrong and how to mend it; `onPlace` leads to where it stands. */
export function Refused({ refused, personal, title, onPlace }) {
  const here = useRef(null);
  useEffect(() => here.current.scrollIntoView({ block: "nearest" }), [refused]);
  return (
    <div class="refused" role="alert" ref={here}>
      <b>{title ? title : personal ? "发现疑似个人信息，未作比对" : "没有比对：输入有误"}</b>
      <ul>
        {refused.map(({ what, remedy, place }) => (
          <li>
            <bdi>{what}</bdi>{remedy}
            {onPlace && place?.length > 0 && <button type="button" class="link" onClick={() => onPlace(place)}>去改</button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/* A provision's own words, in their own face; coloured where a condition quotes them. */
export function Clause({ runs, onFact }) {
  return (
    <p class="clause">
      {runs.map(({ words, value, fact }) =>
        value === null ? words : fact && onFact ? (
          <a class={`run ${value}`} href={`#${fact}`} title={`${VALUE[value]}：去看这个问题`}
            onClick={(event) => { event.preventDefault(); onFact(fact); }}>
            {words}<span class="said">（{VALUE[value]}）</span>
          </a>
        ) : (
          <mark class={`run ${value}`} title={VALUE[value]}>{words}<span class="said">（{VALUE[value]}）</span></mark>
        ))}
    </p>
  );
}

/* A period under its readings: the safe day first. */
export function Period({ period }) {
  return (
    <article class="sheet">
      <h3><span class="cited">{period.citation}</span> {period.title} <Timely verdict={period.verdict} /></h3>
      <p class="clause small">“{period.quote}”</p>
      <p><b>{period.heading}</b> <span class="quiet">{period.reason}</span></p>
      <table>
        <thead><tr><th>读法</th><th>截止日</th><th>是否按期</th></tr></thead>
        <tbody>
          {period.readings.map((reading) => (
            <tr>
              <td>{reading.words}</td>
              <td class="day">{reading.due ?? "日期未知"}{reading.provisional && "（暂定）"}</td>
              <td><Timely verdict={reading.verdict} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {period.provisional && <p class="raised">{period.provisional}</p>}
      <p class="quiet">读法由有权机关选择并写明理由，工具不代为选择。</p>
    </article>
  );
}

/* Give a text as a file, from this machine to this machine. */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
