/* What a link leads to, shown where it stands: a provision's words, a term's explanation. With the
   mouse or the keyboard only (a finger follows the link); Escape puts it away, and it stays while
   the pointer is on it. The words come with the page, so a folder opened without a server has them. */
document.addEventListener("DOMContentLoaded", () => {
  const card = document.createElement("div");
  card.id = "preview";
  card.className = "preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let shown = null;
  let timer = 0;

  function content(link) {
    if (link.dataset.tip) return [document.createTextNode(link.dataset.tip)];
    const known = provisions[decodeURIComponent(link.hash.slice(1))];
    if (!known) return null;
    const cited = document.createElement("b");
    const words = document.createElement("span");
    words.className = "words";
    [cited.textContent, words.textContent] = known;
    return [cited, words];
  }

  function show(link) {
    hide();
    card.replaceChildren(...content(link));
    card.hidden = false;
    shown = link;
    link.setAttribute("aria-describedby", "preview");
    const lines = link.getClientRects();
    const line = lines[lines.length - 1];
    const width = document.documentElement.clientWidth;
    const below = line.bottom + card.offsetHeight + 8 < window.innerHeight;
    const top = below ? line.bottom + 2 : Math.max(lines[0].top - card.offsetHeight - 2, 4);
    const left = Math.max(Math.min(line.left, width - card.offsetWidth - 12), 12);
    card.style.top = `${top + window.scrollY}px`;
    card.style.left = `${left + window.scrollX}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  function after(delay, then) {
    clearTimeout(timer);
    timer = setTimeout(then, delay);
  }

  function previewed(target) {
    const link = target instanceof Element ? target.closest(".md-content a[href]") : null;
    return link && !link.matches(".headerlink") && content(link) ? link : null;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    if (card.contains(event.target)) return clearTimeout(timer);
    const link = previewed(event.target);
    if (link && link === shown) clearTimeout(timer);
    else if (link) after(150, () => show(link));
    else if (!shown) clearTimeout(timer);
    else if (document.activeElement !== shown) after(250, hide);
  });
  document.addEventListener("focusin", (event) => {
    const link = previewed(event.target);
    if (link && link.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerdown", (event) => card.contains(event.target) || hide());
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
});
