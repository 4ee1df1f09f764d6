/*! With MiniSearch 7 © Luca Ongaro, MIT licence. */
// The handbook's search: a button in the page's head, a dialog, a combobox with its list.
import { finder } from "./find.js";
import { keep, mark } from "./marked.js";
import { places, snippet } from "./snippet.js";

const ROOT = new URL("../", document.currentScript.src);
const SHOWN = 20;

const dialog = made("dialog", { class: "search", "aria-label": "搜索手册" });
const input = made("input", {
  type: "search", role: "combobox", "aria-label": "搜索手册", "aria-expanded": "false",
  "aria-controls": "search-found", "aria-autocomplete": "list", autocomplete: "off",
  autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
  placeholder: "条文里的几个字、条号，或一句问话",
});
const list = made("div", { id: "search-found", role: "listbox", "aria-label": "搜索结果" });
const status = made("p", { class: "search-status", role: "status" });
const instead = made("p", { class: "search-instead" });
const close = made("button", { type: "button", class: "search-close" }, "关闭");

let find;
let chosen = -1;

function made(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/* The index is fetched by the first use only, and as a script: also from a folder. */
const load = () => (load.begun ??= new Promise((resolve, reject) => {
  const script = made("script", { src: new URL("search/index.js", ROOT).href });
  script.onload = () => resolve(finder(globalThis.handbookIndex));
  script.onerror = reject;
  document.head.append(script);
}));

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  show();
  load().then(
    (ready) => { find = ready; show(); },
    () => say("没有读到索引 search/index.js，搜索不能用。", true),
  );
}

function say(words, elsewhere = false) {
  status.textContent = words;
  instead.hidden = !elsewhere;
}

function show() {
  const query = input.value.trim();
  const { sections: found, wanted, near, lacks } = query && find ? find(query) : { sections: [] };
  chosen = -1;
  input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-expanded", String(found.length > 0));
  list.replaceChildren(...found.slice(0, SHOWN).map((section, at) => option(section, wanted, at)));
  list.hidden = !found.length;
  dialog.scrollTop = 0;
  if (!find) say("正在读索引……");
  else if (!query) say("例：四（三）　明令禁止　什么时候之前申请　恶意举报");
  else if (!found.length) say(`没有找到“${query}”。换一个更短的词试试，或者看：`, true);
  else {
    const listed = found.length > SHOWN ? `，列出前 ${SHOWN} 处` : "";
    const whole = near ? `没有“${query}”这样的原话，相近的有` : lacks ? "没有单列这一处，同一条的有" : "找到";
    say(`${whole} ${found.length} 处${listed}。`);
  }
}

function option(section, wanted, at) {
  const href = new URL(section.page + (section.id && `#${section.id}`), ROOT).href;
  const kind = section.provision ? "search-option search-provision" : "search-option";
  const title = made("span", { class: "search-title" }, ...lit(section.title, wanted));
  const of = section.of === section.title ? "" : section.of;
  const words = made("span", { class: "search-words" });
  for (const { text, policy, found } of snippet(section, wanted)) {
    const piece = found ? made("mark", {}, text) : text;
    words.append(policy ? made("span", { class: "search-policy" }, piece) : piece);
  }
  const link = made("a", { role: "option", id: `search-${at}`, class: kind, href, tabindex: "-1", "aria-selected": "false" },
    title, made("span", { class: "search-of" }, of), words);
  link.addEventListener("click", (event) => {
    dialog.close();
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) keep(wanted.words, link);
  });
  return link;
}

function lit(text, wanted) {
  const parts = [];
  let at = 0;
  for (const [start, end] of places(text, wanted).sort((one, other) => one[0] - other[0])) {
    if (end <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), made("mark", {}, text.slice(Math.max(at, start), end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function choose(at) {
  const options = list.children;
  if (!options.length) return;
  options[chosen]?.setAttribute("aria-selected", "false");
  chosen = (at + options.length) % options.length;
  options[chosen].setAttribute("aria-selected", "true");
  options[chosen].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", options[chosen].id);
}

input.addEventListener("input", (event) => event.isComposing || show());
input.addEventListener("compositionend", show);
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown") choose(chosen + 1);
  else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
  else if (event.key === "Enter") list.children[Math.max(chosen, 0)]?.click();
  else return;
  event.preventDefault();
});
close.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

document.addEventListener("keydown", (event) => {
  // A sheet just closed may still hold the focus for a moment.
  const left = event.target === input && !dialog.open;
  const typing = !left && event.target.closest?.("input, textarea, select, [contenteditable]");
  const plainly = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === "/" && plainly && !typing;
  const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (!slash && !k) return;
  event.preventDefault();
  open();
});

instead.append(
  made("a", { href: new URL("faq.html", ROOT).href }, "问答"), "　",
  made("a", { href: new URL("text.html", ROOT).href }, "全文"),
);
dialog.append(
  made("div", { class: "search-inner" },
    made("div", { class: "search-head", role: "search" }, input, close), status, instead, list),
);
document.body.append(dialog);
const button = made("button", { type: "button", class: "search-open", "aria-haspopup": "dialog", "aria-keyshortcuts": "/ Control+K" },
  "搜索", made("kbd", { "aria-hidden": "true" }, "/"));
button.addEventListener("click", open);
document.querySelector(".md-header__inner")?.append(button);
addEventListener("load", mark);
