// How Chinese text is looked at: plain characters, pairs of neighbours, Latin words whole.

/** The same characters for the same sign: ４（三） is 4(三), ABC is abc. */
export const plain = (text) => text.normalize("NFKC").toLowerCase();

/** Only what is said: no spaces, no punctuation, no marks. */
export const bare = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}_]+?(?=\p{Script=Han}|[^\p{L}\p{N}_]|$)/gu;

// 第（三）项 is 第三项 to whoever looks for it.
const runs = (text) =>
  [...plain(text).replace(/第\((\p{Script=Han}{1,3})\)/gu, "第$1").matchAll(RUNS)].map(([run]) => run);

const isChinese = (run) => /\p{Script=Han}/u.test(run);

/**
 * What a text is indexed by: the pairs of neighbouring Chinese characters and the last one alone,
 * so that the beginning of some token is every character; Latin words and numbers whole.
 */
export const tokens = (text) =>
  runs(text).flatMap((run) =>
    isChinese(run) ? Array.from(run, (_, at) => run.slice(at, at + 2)) : [run],
  );

/** What is looked for: as `tokens`, but a last character alone only where nothing stands by it. */
export function sought(text) {
  const pairs = (words) =>
    runs(words).flatMap((run) =>
      isChinese(run) && run.length > 1
        ? Array.from(run.slice(1), (_, at) => run.slice(at, at + 2))
        : [run],
    );
  const telling = pairs(text.replace(ASKING, " "));
  return telling.length ? telling : pairs(text);
}

// What makes words a question, and tells nothing of what is asked.
const ASKING =
  /会不会|能不能|可不可以|是不是|要不要|有没有|怎么样|怎么办|怎么|怎样|如何|请问|什么是|是什么|什么|多少|[吗呢？?]/g;

// Words that people use for what the policy and the handbook call otherwise.
const EVERYDAY = [
  ["说了算", "来决定"], ["公示", "公开"], ["告状", "举报"], ["告发", "举报"], ["检举", "举报"],
  ["上诉", "申诉"], ["过期", "逾期"], ["超时", "逾期"], ["迟交", "逾期"], ["晚交", "逾期"],
  ["错过时间", "逾期"], ["错过", "逾期"], ["最晚哪天", "什么时候之前"], ["最晚", "之前"],
  ["被拒绝", "不予受理"], ["多久", "工作日"], ["处罚", "处分"], ["匿名信", "匿名举报"], ["书记", "负责人"], ["当事人", "申请人"],
];
const NUMBERS = { 三十: "30", 七: "7", 三: "3" };

/** The same query in the handbook's words and numbers; itself where it has no other. */
export const inItsWords = (query) =>
  EVERYDAY.reduce((said, [everyday, word]) => said.replaceAll(everyday, word), query).replace(
    /(三十|七|三)(?=个工作日|个月|天|日)/g,
    (number) => NUMBERS[number],
  );
