// How Chinese text is looked at: plain characters, pairs of neighbours, Latin words whole.

/** The same characters for the same sign: ４（三） is 4(三), ABC is abc. */
export const plain = (text) => text.normalize("NFKC").toLowerCase();

/** Only what is said: no spaces, no punctuation, no marks. */
export const bare = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}_]+?(?=\p{Script=Han}|[^\p{L}\p{N}_]|$)/gu;

/**
 * What a text is indexed by: the pairs of neighbouring Chinese characters and the last one alone,
 * so that the beginning of some token is every character; Latin words and numbers whole.
 */
export function tokens(text) {
  const found = [];
  for (const [run] of plain(text).matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run)) found.push(run);
    else for (let at = 0; at < run.length; at++) found.push(run.slice(at, at + 2));
  }
  return found;
}

// What makes words a question, and tells nothing of what is asked.
const ASKING = new Set(["怎么", "么样", "么办", "怎样", "如何", "什么", "么时", "请问", "多少"]);

/**
 * What is looked for: as `tokens`, but a last character alone only where nothing stands by it, and
 * what merely asks only where nothing else is there.
 */
export function sought(text) {
  const found = [];
  for (const [run] of plain(text).matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) found.push(run);
    else for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
  }
  const telling = found.filter((pair) => !ASKING.has(pair));
  return telling.length ? telling : found;
}

// Words that people use for what the policy and the handbook call otherwise.
const EVERYDAY = [
  ["说了算", "来决定"], ["公示", "公开"], ["告状", "举报"], ["告发", "举报"], ["检举", "举报"],
  ["上诉", "申诉"], ["过期", "逾期"], ["超时", "逾期"], ["处罚", "处分"], ["匿名信", "匿名举报"],
];

/** The same query in the handbook's words; itself where it has no other. */
export const inItsWords = (query) =>
  EVERYDAY.reduce((said, [everyday, word]) => said.replaceAll(everyday, word), query);
