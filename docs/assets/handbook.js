/* A button beside every provision: copies citation, words and version in one click. */
document.addEventListener("DOMContentLoaded", () => {
  const policy = "《徐州工业职业技术学院进一步健全容错纠错机制的实施办法》（徐工职院党发〔2018〕63号）";
  const version = "（2018年10月26日成文，校订本）";

  for (const heading of document.querySelectorAll("h3.provision")) {
    const words = heading.nextElementSibling;
    if (!words || !words.classList.contains("clause")) continue;
    const cited = heading.firstChild.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-citation";
    button.textContent = "复制引用";
    button.setAttribute("aria-label", `复制引用：${cited}`);
    button.addEventListener("click", async () => {
      const copied = await copy(`${policy}${cited}：“${words.textContent.trim()}”${version}`);
      button.textContent = copied ? "已复制" : "请手工复制";
      setTimeout(() => (button.textContent = "复制引用"), 2000);
    });
    heading.append(button);
  }
});

/* A page on plain HTTP has no clipboard interface; a selection is copied instead. */
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(() => true, () => false);
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

/* The contents on a phone: a button opens them, Escape closes them and gives the focus back. */
document.addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("__drawer");
  const button = document.querySelector(".drawer-button");
  if (!box || !button) return;
  const tell = () => button.setAttribute("aria-expanded", String(box.checked));
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => {
    tell();
    if (box.checked) document.querySelector(".contents a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) {
      box.click();
      button.focus();
    }
  });
  tell();
});

/* What has to be scrolled sideways can be reached and scrolled from the keyboard. */
function reachable() {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "可左右滚动");
    } else {
      box.removeAttribute("tabindex");
      box.removeAttribute("role");
      box.removeAttribute("aria-label");
    }
  }
}
window.addEventListener("load", reachable);
window.addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true);

/* On paper the explanations of terms are notes after the text, and what is folded stays unseen. */
document.addEventListener("DOMContentLoaded", () => {
  const terms = document.querySelectorAll("article a.term[data-tip]");
  if (!terms.length) return;
  const notes = document.createElement("ol");
  notes.className = "print-notes";
  terms.forEach((term, index) => {
    term.dataset.note = index + 1;
    const note = document.createElement("li");
    note.textContent = `[${index + 1}] ${term.textContent}：${term.dataset.tip}`;
    notes.append(note);
  });
  document.querySelector("article").append(notes);
});
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details")) {
    fold.toggleAttribute("data-folded", !fold.open);
  }
}, true);

/* The page for what is not there leads to the search, which is a window of every page. */
window.addEventListener("load", () => {
  if (location.search === "?search") document.querySelector(".search-open")?.click();
});
