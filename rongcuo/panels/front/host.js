/* Panels on a handbook page: loaded only when asked for, answered by Python in a worker. */

const here = new URL(".", import.meta.url);
let connection;

for (const place of document.querySelectorAll("[data-panel]")) {
  const button = place.querySelector("button");
  const status = place.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", () => open(place, button, status), { once: true });
}

async function open(place, button, status) {
  button.disabled = true;
  const begun = performance.now();
  const tell = ({ stage, share, bytes }) => {
    const part = share === undefined ? "" : ` ${Math.round(share * 100)}%（共约 ${Math.round(bytes / 1e6)} MB）`;
    status.textContent = `${stage}${part}，已用 ${((performance.now() - begun) / 1000).toFixed(0)} 秒。首次打开较慢，以后由浏览器缓存。`;
  };
  tell({ stage: "正在载入" });
  try {
    connection ??= connect();
    connection.listen(tell);
    const [module] = await Promise.all([import(new URL(`${place.dataset.panel}.js`, here).href), connection.ready]);
    const el = document.createElement("div");
    place.replaceChildren(el);
    await module.default.render({ model: connection.model(JSON.parse(place.dataset.given ?? "{}")), el });
    place.dataset.opened = ((performance.now() - begun) / 1000).toFixed(2);
  } catch (error) {
    console.warn(error);
    status.textContent = location.protocol === "file:"
      ? "从文件夹直接打开的页面不能运行面板。请双击随附的启动程序，用它打开的网址访问。"
      : "没有载入成功。请刷新页面重试；仍不行，请把这一页的网址告诉网站管理员。";
    connection = undefined;
  }
}

/* One worker a page; each panel has its own numbers. */
function connect() {
  const worker = new Worker(new URL("worker.js", here), { type: "module" });
  const listeners = [];
  const waiting = new Map();
  let number = 0;
  const ready = new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(event.message ?? "worker");
    worker.onmessage = ({ data }) => {
      if (data.ready) resolve();
      else if (data.failed) reject(data.failed);
      else if (data.stage) listeners.forEach((listener) => listener(data));
      else waiting.get(data.number)?.(data.answer);
    };
  });
  worker.postMessage({});
  return {
    ready,
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
}
