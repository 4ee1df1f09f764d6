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

/** What is looked for: as `tokens`, but a last character alone only where nothing stands by it. */
export function sought(text) {
  const found = [];
  for (const [run] of plain(text).matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) found.push(run);
    else for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
  }
  return found;
}
