// A provision's number as people write it: 第四条第（三）项, 四（三）, 四条三项, 4(3), 第5条, 6-2-4;
// 第九项 alone is that item of every article.
import { plain } from "./text.js";

const N = "([一二三四五六七八九十]{1,3}|\\d{1,2})";
const WAYS = [
  /art_(\d+)(?:__para_(\d+))?(?:__point_(\d+))?/,
  new RegExp(`第?${N}条(?:第?${N}款)?第?\\(${N}\\)项?`),
  new RegExp(`第?${N}条(?:第?${N}款)?第?${N}项`),
  new RegExp(`第?${N}条(?:第?${N}款)?`),
  new RegExp(`第?${N}\\(${N}\\)\\(${N}\\)`),
  new RegExp(`第?${N}()\\(${N}\\)项?`),
  new RegExp(`^()()第?\\(?${N}\\)?项`),
  new RegExp(`^${N}[-.]()${N}$`),
  new RegExp(`^${N}[-.]${N}[-.]${N}$`),
];
const DIGITS = "零一二三四五六七八九";

function number(written) {
  if (!written) return 0;
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes("十") ? written.split("十") : ["零", written];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/**
 * The provision that a query names, and the words beside it; null where it names none.
 * The answer's `names` tells of an id such as art_6__para_2__point_4 whether it is meant, and
 * `within` whether it is in the article that is.
 */
export function cited(query) {
  const text = plain(query).replace(/(?<=[\p{Script=Han}\d()])\s+(?=[\p{Script=Han}\d()])/gu, "");
  for (const way of WAYS) {
    const found = way.exec(text);
    if (!found) continue;
    const [article, paragraph, point] = found.slice(1, 4).map(number);
    const id = new RegExp(
      `^art_${article || "\\d+"}` +
        (paragraph ? `__para_${paragraph}` : point ? "(__para_\\d+)?" : "") +
        (point ? `__point_${point}$` : "(__|$)"),
    );
    const rest = text.slice(0, found.index) + " " + text.slice(found.index + found[0].length);
    const home = new RegExp(`^art_${article}(__|$)`);
    return { names: (other) => id.test(other), within: (other) => home.test(other), rest: rest.trim() };
  }
  return null;
}
