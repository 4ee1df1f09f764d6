// What is found, and in which order: the policy's words first, then the handbook.
import MiniSearch from "minisearch";
import { cited } from "./citation.js";
import { bare, inItsWords, sought, tokens } from "./text.js";

const FIRST = { provisions: 3, others: 5 };

/**
 * Gives a function from a query to `{sections, wanted}`: the sections found, best first, and what
 * to mark in them (`words`, and whether their pairs count); `near` is true where no section has
 * the whole of what was asked, `lacks` where the item cited is none of the article's. Its argument
 * is what search/index.js holds.
 */
export function finder({ pages, sections: rows }) {
  const sections = rows.map(([page, id, title, marked, provision], at) => {
    const text = marked.replace(/[⟦⟧]/g, "");
    const [of, weight] = pages[page];
    return {
      at, page, id, title, of, marked, text, weight, provision: Boolean(provision),
      bareTitle: bare(title), bareText: bare(text),
    };
  });
  const engine = new MiniSearch({
    idField: "at",
    fields: ["title", "text"],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: sought,
      boost: { title: 3 },
      prefix: (term) => term.length === 1 || /^[a-z]{2}/.test(term),
      weights: { prefix: 0.6, fuzzy: 0 },
      boostDocument: (at) => sections[at].weight,
    },
  });
  engine.addAll(sections);

  return (query) => {
    const citation = cited(query);
    const words = citation ? citation.rest : query;
    const named = citation ? meant(sections, citation) : [];
    const said = bare(words) || !named.length ? [...new Set([words, inItsWords(words), query])] : [];
    const found = said.flatMap((each) => matches(engine, sections, each)).sort(better);
    const about = named.length ? mentions(sections, named[0], query) : [];
    const marked = [words, inItsWords(words), named[0]?.title ?? ""].join(" ");
    return {
      sections: ordered(named, found, about),
      wanted: { words: marked, pairs: !citation },
      near: !named.length && found.every(({ near }) => near),
      lacks: named.length > 0 && !citation.names(named[0].id),
    };
  };
}

/** The provisions that are cited; where there is no such item, those of the article. */
function meant(sections, citation) {
  const provisions = sections.filter((section) => section.provision);
  const exact = provisions.filter(({ id }) => citation.names(id));
  return exact.length ? exact : provisions.filter(({ id }) => citation.within(id));
}

const better = (one, other) => other.score - one.score;

/** Sections with at least half of the words that the handbook has; none where it has too few. */
function matches(engine, sections, words) {
  const phrases = words.split(/\s+/).map(bare).filter(Boolean);
  const hits = engine.search(words);
  const known = new Set(hits.flatMap((hit) => hit.queryTerms)).size;
  if (known < new Set(sought(words)).size * 0.3) return [];
  return hits
    .map((hit) => ({ hit, share: hit.queryTerms.length / known }))
    .filter(({ share }) => share >= 0.5)
    .map(({ hit, share }) => {
      const section = sections[hit.id];
      const whole = phrases.every((p) => section.bareText.includes(p));
      const titled = phrases.every((p) => section.bareTitle.includes(p));
      const exact = section.bareTitle === phrases.join("");
      const nearer = exact ? 6 : titled ? 3 : whole ? 1.6 : share;
      return { section, score: hit.score * nearer, whole, near: !whole && !titled };
    });
}

/** Sections of the handbook that speak of the provision named, those with it in the title first. */
function mentions(sections, named, query) {
  const names = [bare(named.title), bare(query)].filter((name) => name.startsWith("第"));
  const has = (text) => names.some((name) => text.includes(name));
  return sections
    .filter((section) => !section.provision && (has(section.bareTitle) || has(section.bareText)))
    .map((section) => ({ section, score: section.weight * (has(section.bareTitle) ? 5 : 1) }))
    .sort(better);
}

function ordered(named, found, about) {
  const provisions = [
    ...named,
    ...found.filter(({ section, whole }) => section.provision && whole).map(({ section }) => section),
  ];
  const others = [...found, ...about].map(({ section }) => section);
  return [
    ...new Set([
      ...provisions.slice(0, FIRST.provisions),
      ...others.filter((s) => !provisions.includes(s)).slice(0, FIRST.others),
      ...provisions,
      ...others,
    ]),
  ];
}
