// The part of a text that shows why it was found, cut into pieces that look alike.
import { plain, sought } from "./text.js";

const BEFORE = 22;
const LONGEST = { provision: 130, other: 96 };

/** Where the words stand in a text: whole where they do, or else their pairs; [start, end] each. */
export function places(text, { words, pairs }) {
  const wholes = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const exact = wholes.flatMap((word) => all(text, word));
  if (exact.length || !pairs) return exact;
  return sought(words).filter((pair) => pair.length > 1).flatMap((pair) => all(text, pair));
}

function all(text, word) {
  const signs = [...plain(word)].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const between = "[^\\p{L}\\p{N}]*";
  const escaped = signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const way = new RegExp(escaped.join(between), "giu");
  return [...text.matchAll(way)].map((found) => [found.index, found.index + found[0].length]);
}

/** A section's words around the first place, as pieces `{text, policy, found}`. */
export function snippet(section, wanted) {
  const policy = [];
  let text = "";
  for (const part of section.marked.split(/(?=[⟦⟧])/)) {
    const mark = part[0];
    if (mark === "⟦") policy.push([text.length, Infinity]);
    if (mark === "⟧" && policy.length) policy.at(-1)[1] = text.length;
    text += part.replace(/^[⟦⟧]/, "");
  }
  const found = places(text, wanted);
  const longest = section.provision ? LONGEST.provision : LONGEST.other;
  const first = found.length ? Math.min(...found.map(([start]) => start)) : 0;
  let start = text.length <= longest ? 0 : Math.max(0, first - BEFORE);
  const sentence = text.slice(start, first).search(/[。；：]/);
  if (start && sentence >= 0) start += sentence + 1;
  const cut = Math.min(text.length, start + longest);
  const end = Math.max(cut, ...found.filter(([from, to]) => from < cut && cut < to).map(([, to]) => to));

  const pieces = [];
  const within = (ranges, at) => ranges.some(([from, to]) => from <= at && at < to);
  for (let at = start; at < end; at++) {
    const kind = { policy: within(policy, at), found: within(found, at) };
    const last = pieces.at(-1);
    if (last && last.policy === kind.policy && last.found === kind.found) last.text += text[at];
    else pieces.push({ text: text[at], ...kind });
  }
  const gap = { text: "……", policy: false, found: false };
  return [...(start ? [gap] : []), ...pieces, ...(end < text.length ? [gap] : [])];
}
