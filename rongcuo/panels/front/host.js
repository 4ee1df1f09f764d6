/* Panels on a handbook page: loaded only when asked for, answered by Python in a worker. */

const here = new URL(".", import.meta.url);
const manifest = fetch(new URL("manifest.json", here), { cache: "no-cache" }).then((response) => response.json());
const FAILED = "没有载入成功。请刷新页面重试；仍不行，请把这一页的网址告诉网站管理员。";
const LINKED = /[?#&](group|cases|order)=/; // a trainer's link asks for its panel, so it is opened
let connection;

for (const place of document.querySelectorAll("[data-panel]")) prepare(place);

/* The button appears once it is known that there is something to open. */
async function prepare(place) {
  const [button, status] = [place.querySelector("button"), place.querySelector("[role=status]")];
  try {
    const { missing, bytes } = await manifest;
    status.textContent = missing ?? `首次打开约载入 ${megabytes(bytes)}，以后由浏览器缓存。`;
    if (missing) return;
  } catch (error) {
    console.warn(error);
    status.textContent = FAILED;
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => open(place, button, status));
  if (place.dataset.panel === "training" && LINKED.test(location.search + location.hash)) {
    place.scrollIntoView();
    button.click();
  }
}

async function open(place, button, status) {
  button.disabled = true;
  const begun = performance.now();
  const [stage, course] = [document.createElement("span"), document.createElement("span")];
  course.setAttribute("aria-hidden", "true"); // seconds and shares are seen, not read out
  status.replaceChildren(stage, course);
  let share = "";
  const say = () => (course.textContent = `${share}，已用 ${((performance.now() - begun) / 1000).toFixed(0)} 秒`);
  const tell = (told) => {
    if (stage.textContent !== told.stage) stage.textContent = told.stage;
    share = told.share === undefined ? "" : ` ${Math.round(told.share * 100)}%（共约 ${megabytes(told.bytes)}）`;
    say();
  };
  const clock = setInterval(say, 1000);
  tell({ stage: "正在载入" });
  try {
    connection ??= connect(await manifest);
    connection.listen(tell);
    const [module] = await Promise.all([import(new URL(`${place.dataset.panel}.js`, here).href), connection.ready]);
    const el = document.createElement("div");
    await module.default.render({ model: connection.model(JSON.parse(place.dataset.given ?? "{}")), el });
    place.replaceChildren(...told(connection.calendars), el);
    place.dataset.opened = ((performance.now() - begun) / 1000).toFixed(2);
  } catch (error) {
    console.warn(error);
    status.textContent = FAILED;
    button.disabled = false;
    connection = undefined;
  } finally {
    clearInterval(clock);
  }
}

/* Which calendars of the institution are counted by, and which could not be. */
function told({ used, refused }) {
  const lines = [
    ...(used.length > 0 ? [`计算时另用了本站的日历：${used.join("、")}。`] : []),
    ...refused.map((words) => `本站的日历有误，没有采用。${words}`),
  ];
  return lines.map((words) => Object.assign(document.createElement("p"), { textContent: words }));
}

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/* One worker a page; each panel has its own numbers. */
function connect(manifest) {
  const worker = new Worker(new URL("worker.js", here), { type: "module" });
  const listeners = [];
  const waiting = new Map();
  let number = 0;
  const ready = new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(event.message ?? "worker");
    worker.onmessage = ({ data }) => {
      if (data.ready) resolve();
      else if (data.failed) reject(data.failed);
      else if (data.calendars) own.calendars = data.calendars;
      else if (data.stage) listeners.forEach((listener) => listener(data));
      else waiting.get(data.number)?.(data.answer);
    };
  });
  worker.postMessage({ manifest });
  const own = {
    ready,
    calendars: { used: [], refused: [] },
    listen: (listener) => listeners.push(listener),
    model(given) {
      const state = { ...given };
      const heard = [];
      return {
        get: (name) => state[name],
        set: (name, value) => { state[name] = value; },
        save_changes() {},
        on: (event, listener) => event === "msg:custom" && heard.push(listener),
        off() {},
        send(message) {
          const mine = ++number;
          waiting.set(mine, (answer) => {
            waiting.delete(mine);
            heard.forEach((listener) => listener({ number: message.number, answer }));
          });
          worker.postMessage({ number: mine, question: message.question });
        },
      };
    },
  };
  return own;
}
