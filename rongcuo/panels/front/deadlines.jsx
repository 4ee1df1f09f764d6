/* 期限: pick the dates, see every reading, and the days that one of them counts on the calendar. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Day, withDay } from "./fields.jsx";
import { panel } from "./mount.jsx";
import { Refused, Timely } from "./words.jsx";

const KIND = { work: "", weekend: "", holiday: "休", makeup: "班" };
const WEEKDAYS = "一二三四五六日";

function Deadlines({ ask, model }) {
  const [limits, setLimits] = useState(null);
  const [chosen, setChosen] = useState(null);
  const [dates, setDates] = useState({});
  const [answer, setAnswer] = useState(null);
  const [reading, setReading] = useState(null);
  const asked = useRef(0);

  useEffect(() => {
    ask("start").then(({ ok }) => {
      setLimits(ok.limits);
      setDates(model.get("dates") ?? {});
      setChosen(ok.limits.find((limit) => limit.id === model.get("limit")) ?? ok.limits[0]);
    });
  }, []);
  useEffect(() => {
    if (!chosen) return;
    const mine = ++asked.current;
    ask("count", { limit: chosen.id, dates }).then((found) => mine === asked.current && setAnswer(found));
  }, [chosen, dates]);

  if (!limits || !chosen) return <p class="quiet">正在准备……</p>;
  const found = answer?.ok;
  const drawable = found?.period.readings.filter((each) => found.days[each.id]) ?? [];
  const drawn = drawable.find((each) => each.id === reading) ?? drawable[0];
  return (
    <div class="deadlines">
      <header class="head">
        <h2>期限计算</h2>
        <span class="quiet always">只作计算，不作认定 · 数据不离开本机</span>
      </header>
      <div class="tools choices" role="radiogroup" aria-label="哪一种期限">
        {limits.map((limit) => (
          <label class={limit.id === chosen.id ? "chosen" : ""}>
            <input type="radio" name="limit" checked={limit.id === chosen.id} onChange={() => { setAnswer(null); setChosen(limit); }} />
            {limit.title}
          </label>
        ))}
      </div>
      <div class="columns">
        <section>
          <article class="sheet">
            <h3><span class="cited">{chosen.citation}</span> {chosen.title}</h3>
            <p class="clause small">“{chosen.quote}”</p>
            {[["从哪一天起算", chosen.starts], ["哪一天交到", chosen.ends]].map(([title, several]) => several.length > 0 && (
              <fieldset>
                <legend>{title}<span class="quiet">　不知道的留空</span></legend>
                {several.map(({ fact, label }) => (
                  <Day key={fact} label={label} fact={fact} dates={dates} onDay={(name, day) => setDates((now) => withDay(now, name, day))} />
                ))}
              </fieldset>
            ))}
          </article>
          {answer?.refused && <Refused {...answer} />}
          {found && (
            <article class="sheet">
              <div role="status">
                <h3>{found.period.heading} <Timely verdict={found.period.verdict} /></h3>
                <p>{found.period.reason}</p>
              </div>
              {found.period.provisional && <p class="raised">{found.period.provisional}</p>}
              <table>
                <thead><tr><th>画在日历上的读法</th><th>截止日</th><th>是否按期</th></tr></thead>
                <tbody>
                  {found.period.readings.map((each) => (
                    <tr>
                      <td>
                        {found.days[each.id] ? (
                          <label class="claim">
                            <input type="radio" name="reading" checked={drawn?.id === each.id} onChange={() => setReading(each.id)} />
                            {each.words}
                          </label>
                        ) : each.words}
                      </td>
                      <td class="day">{each.due ?? "日期未知"}{each.provisional && "（暂定）"}</td>
                      <td><Timely verdict={each.verdict} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p class="quiet">读法由有权机关选择并写明理由，工具不代为选择。</p>
              <details>
                <summary>条文没有写清的地方</summary>
                <ul>{chosen.flags.map((flag) => <li>{flag}</li>)}</ul>
              </details>
            </article>
          )}
        </section>
        <section aria-label="日历">
          {drawn ? (
            <>
              <h2>{drawn.words}</h2>
              <p class="quiet">数字标“第几日”的计入；“休”是法定节假日，“班”是调休上班，周末不标。</p>
              <div class="months">
                {found.months.map((month) => <Month key={month.title} month={month} days={found.days[drawn.id]} due={drawn.due} />)}
              </div>
            </>
          ) : <p class="quiet">填写起算的日期后，这里逐日画出计入的日子。</p>}
        </section>
      </div>
    </div>
  );
}

/* One month: the day's number in the count, holidays and make-up days, the day when it ends. */
function Month({ month, days, due }) {
  const counted = Object.fromEntries(days.map((day) => [day.on, day]));
  const cells = [...Array(month.before).fill(null), ...month.days];
  while (cells.length % 7) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  return (
    <table class="month">
      <caption>{month.title}</caption>
      <thead><tr>{[...WEEKDAYS].map((name) => <th scope="col" abbr={`星期${name}`}>{name}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => {
              if (!day) return <td />;
              const count = counted[day.on];
              const last = day.on === due;
              return (
                <td class={`${day.kind} ${count?.number ? "counted" : ""} ${last ? "due" : ""}`} title={count?.reason ?? day.reason}>
                  <span class="number">{Number(day.on.slice(8))}{KIND[day.kind] && <i>{KIND[day.kind]}</i>}</span>
                  <span class="note">{count?.number ? `第${count.number}日` : count === days[0] && count ? "起算" : ""}</span>
                  {last && <span class="note">截止</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default panel("deadlines", Deadlines);
