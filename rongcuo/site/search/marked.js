// The words that were looked for, marked on the page that was found: until it is left or loaded anew.
import { places } from "./snippet.js";

const KEPT = "search-marked";

/** Keep the words for the page that a link opens; on this very page mark them now. */
export function keep(words, link) {
  sessionStorage.setItem(KEPT, words);
  if (link.pathname === location.pathname) mark();
}

/** Mark the words that were kept, wherever the page's content has them whole; once. */
export function mark() {
  const words = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (!words || !globalThis.CSS?.highlights) return;
  const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (texts.nextNode()) {
    for (const [start, end] of places(texts.currentNode.data, { words, pairs: false })) {
      const range = new Range();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, end);
      ranges.push(range);
    }
  }
  CSS.highlights.set("search-marked", new Highlight(...ranges));
}
