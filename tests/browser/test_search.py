"""The handbook's search in a real browser: Chinese words, provision numbers, questions, keys."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from rongcuo.policy.compiled import load_policy

ROOT = Path(__file__).parents[2]
LIMIT = 200_000  # bytes of the index as a server sends it, compressed

# What people type, and where the answer stands; a provision has to be the first link.
QUERIES = [
    # words from the middle of a sentence of the policy, whole or in part
    ("谋取私利", "articles/art_4.html#art_4__point_1"),
    ("诬告", "articles/art_8.html#art_8"),
    ("逾期", "articles/art_5.html#art_5__point_1"),
    ("不可抗力", "articles/art_4.html#art_4__point_7"),
    ("令禁止", "articles/art_4.html#art_4__point_3"),
    ("破除障", "articles/art_4.html#art_4__point_5"),
    ("责涉险", "articles/art_4.html#art_4__point_4"),
    ("乏经验", "articles/art_4.html#art_4__point_2"),
    ("没有为个人、他人或单位", "articles/art_4.html#art_4__point_1"),
    ("法规没有明令禁止，因政策", "articles/art_4.html#art_4__point_3"),
    ("不应追究责任", "articles/art_4.html#art_4__point_8"),
    ("书面调查报告", "articles/art_5.html#art_5__point_2"),
    ("一时难以定论", "articles/art_5.html#art_5__point_3"),
    ("职级职称", "articles/art_6.html#art_6__para_2__point_2"),
    ("挽回损失和影响", "articles/art_7.html#art_7__point_2"),
    ("无理上访", "articles/art_8.html#art_8__point_4"),
    ("恶意　上访", "articles/art_8.html#art_8__point_4"),
    ("认错态度好", "articles/art_7.html#art_7__point_2"),
    ("民主决策", "articles/art_4.html#art_4__point_1"),
    ("历史遗留", "articles/art_4.html#art_4__point_5"),
    ("事发当时", "articles/art_4.html#art_4__point_8"),
    ("抓早抓小", "articles/art_3.html#art_3__point_4"),
    ("评优评先", "articles/art_6.html#art_6__para_2__point_4"),
    ("跟踪管理", "articles/art_8.html#art_8__point_7"),
    ("三十个工作日", "articles/art_5.html#art_5__point_2"),
    # a provision's number, as people write it
    ("第四条第（三）项", "articles/art_4.html#art_4__point_3"),
    ("第四条第三项", "articles/art_4.html#art_4__point_3"),
    ("四（三）", "articles/art_4.html#art_4__point_3"),
    ("四(三)", "articles/art_4.html#art_4__point_3"),
    ("4(3)", "articles/art_4.html#art_4__point_3"),
    ("４（３）", "articles/art_4.html#art_4__point_3"),
    ("第4条第3项", "articles/art_4.html#art_4__point_3"),
    ("四条三项", "articles/art_4.html#art_4__point_3"),
    ("4-3", "articles/art_4.html#art_4__point_3"),
    ("第5条", "articles/art_5.html#art_5"),
    ("第 五 条", "articles/art_5.html#art_5"),
    ("第十一条", "articles/art_11.html#art_11"),
    ("第6条第2款第（4）项", "articles/art_6.html#art_6__para_2__point_4"),
    ("六条四项", "articles/art_6.html#art_6__para_2__point_4"),
    ("6(2)(4)", "articles/art_6.html#art_6__para_2__point_4"),
    ("art_8__point_2", "articles/art_8.html#art_8__point_2"),
    ("4(3) 创造性", "articles/art_4.html#art_4__point_3"),
    ("七（二）", "articles/art_7.html#art_7__point_2"),
    ("6.2.4", "articles/art_6.html#art_6__para_2__point_4"),
    ("2(1)", "articles/art_2.html#art_2"),
    ("第九条第一款", "articles/art_9.html#art_9"),
    ("第九项", "articles/art_4.html#art_4__point_9"),
    # terms of the glossary
    ("免责", "glossary.html#exemption"),
    ("减责", "glossary.html#leniency"),
    ("回避", "glossary.html#recusal"),
    ("澄清", "glossary.html#clarification"),
    ("暂缓", "glossary.html#deferral"),
    ("诬告", "glossary.html#malicious-accusation"),
    ("最稳妥日", "glossary.html#safest-date"),
    ("影响期", "glossary.html#effect-period"),
    ("兜底条款", "glossary.html#catch-all-clause"),
    ("调休", "glossary.html#make-up-working-day"),
    # questions
    ("什么时候之前申请", "faq.html#when"),
    ("逾期了怎么办", "faq.html#late"),
    ("认错态度好", "faq.html#attitude"),
    ("谁来决定", "faq.html#who-decides"),
    ("会公示吗", "faq.html#publication"),
    ("怎么申诉", "faq.html#remedy"),
    ("谁说了算", "faq.html#who-decides"),
    ("委员回避", "faq.html#recusal"),
    ("会公开吗", "faq.html#publication"),
    ("恶意举报", "faq.html#malicious"),
    ("影响提拔", "faq.html#effects"),
    ("能不能申诉", "faq.html#remedy"),
    ("首日算不算", "faq.html#counting"),
    ("到期自动免责", "faq.html#deferral"),
    ("第九项", "faq.html#other"),
    ("符合第四条", "faq.html#article-4"),
    ("迟交了", "faq.html#late"),
    ("错过时间怎么办", "faq.html#late"),
    ("节假日算不算", "faq.html#counting"),
    ("会不会影响提拔", "faq.html#effects"),
    ("匿名举报人", "faq.html#malicious"),
    ("纪委书记是当事人", "faq.html#recusal"),
    ("最晚哪天交", "apply.html#when"),
    ("要交什么材料", "apply.html#papers"),
    ("申请书怎么写", "forms.html#application"),
    # the handbook's other pages
    ("7个工作日", "deadlines.html#application"),
    ("30个工作日", "deadlines.html#report"),
    ("回避声明", "forms.html#recusal"),
    ("T03", "cases/t03.html"),
    ("b1", "ambiguities.html#b1"),
    ("关口", "privacy.html#gate"),
    ("force majeure", "english.html#article-4"),
]
FROM_A_FOLDER = [query for query in QUERIES if query[0] in {"令禁止", "四（三）", "委员回避"}]


@dataclass
class Search:
    """The dialog on one page, what that page asked for and the errors in its console."""

    page: Page
    root: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def ask(self, query: str) -> list[str]:
        """The links found, in order, seen from the site's root."""
        self.page.locator("dialog.search input").fill(query)
        links = self.page.locator(".search-option").evaluate_all("all => all.map(a => a.href)")
        return [link.removeprefix(self.root) for link in links]


def opened(browser: Browser, root: str) -> Search:
    """The home page with the search open and its index read."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    search = Search(context.new_page(), root)
    search.page.on("request", lambda request: search.requests.append(request.url))
    search.page.on("pageerror", lambda error: search.errors.append(str(error)))
    search.page.goto(root + "index.html")
    search.page.get_by_role("button", name="搜索", exact=True).click()
    expect(search.page.get_by_role("status")).to_contain_text("例：")
    return search


@pytest.fixture(scope="module")
def search(chromium: Browser, site: str) -> Iterator[Search]:
    """One page, asked everything."""
    search = opened(chromium, site)
    yield search
    search.page.context.close()


@pytest.mark.parametrize(("query", "answer"), QUERIES)
def test_the_answer_is_among_the_first_links(search: Search, query: str, answer: str) -> None:
    """A provision is the first link; a term, a question's answer or a page one of five."""
    found = search.ask(query)

    first = 1 if re.search(r"#art_[\d_a-z]+$", answer) else 5
    assert answer in found[:first], found[:8]


def test_every_provision_is_found_by_its_words_and_by_its_number(search: Search) -> None:
    """Its middle six and last eight characters, and three ways to write its number."""
    missed = []
    for provision in load_policy().provisions:
        address = f"articles/{provision.article}.html#{provision.id}"
        middle = len(provision.text) // 2
        short = provision.citation.replace("第", "").replace("（", "").replace("）", "")
        for words in (provision.text[middle : middle + 6], provision.text[-8:]):
            if address not in search.ask(words)[:3]:
                missed.append(words)
        for number in (provision.citation, short, provision.id):
            if search.ask(number)[:1] != [address]:
                missed.append(number)

    assert missed == []


def test_one_character_is_enough(search: Search) -> None:
    """A single character is found wherever it stands."""
    assert "articles/art_4.html#art_4__point_7" in search.ask("灾")


def test_what_is_found_shows_its_place_and_marks_the_words(search: Search) -> None:
    """Citation, page and the policy's words in their own face, with the words looked for marked."""
    search.ask("明令禁止")
    first = search.page.locator(".search-option").first
    policy = first.locator(".search-policy").first

    expect(first.locator(".search-title")).to_have_text("第四条第（三）项")
    expect(first.locator(".search-of")).to_have_text("第四条 可以申请的情形")
    expect(first.locator("mark")).to_have_text("明令禁止")
    assert "Song" in policy.evaluate("e => getComputedStyle(e).fontFamily")
    expect(search.page.get_by_role("status")).to_have_text(re.compile(r"^找到 \d+ 处"))


@pytest.mark.parametrize("query", ["量子力学", "火锅底料", "zzz", "（）"])
def test_nothing_found_is_said(search: Search, query: str) -> None:
    """What the handbook does not have is not guessed; questions and full text are offered."""
    assert search.ask(query) == []

    expect(search.page.get_by_role("status")).to_contain_text(f"没有找到“{query}”")
    for name, page in (("问答", "faq.html"), ("全文", "text.html")):
        link = search.page.locator(".search-instead").get_by_role("link", name=name)
        expect(link).to_be_visible()
        expect(link).to_have_attribute("href", search.root + page)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("澄清正名", "没有“澄清正名”这样的原话，相近的有"),
        ("2(1)", "没有单列这一处，同一条的有"),
        ("澄清", "找到"),
        ("第八条第（二）项", "找到"),
    ],
)
def test_what_is_only_near_is_called_near(search: Search, query: str, said: str) -> None:
    """Words that nothing has whole, and items that an article has not, are said to be so."""
    assert search.ask(query)

    expect(search.page.get_by_role("status")).to_have_text(
        re.compile(rf"^{re.escape(said)} \d+ 处")
    )


@pytest.mark.parametrize("query", ["(", "[", "\\", "a*", "<b>", "第条", "四（", "？"])
def test_signs_do_no_harm(search: Search, query: str) -> None:
    """Whatever is typed is looked for as it is."""
    search.ask(query)

    assert search.errors == []


def test_only_the_open_search_asks_for_its_index(chromium: Browser, site: str) -> None:
    """Nothing outside; the index once, and not before the search is used; small enough."""
    context = chromium.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site)
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "/search/" in url]
    for _ in range(2):
        page.keyboard.press("/")
        expect(page.get_by_role("status")).to_contain_text("例：")
        page.keyboard.press("Escape")
        expect(page.locator("dialog.search")).to_be_hidden()
    context.close()

    assert before == []
    assert [url for url in asked if "/search/" in url] == [site + "search/index.js"]
    assert all(url.startswith(site) for url in asked)
    assert len(gzip.compress((ROOT / "site/search/index.js").read_bytes())) < LIMIT


def test_the_keyboard_is_enough(chromium: Browser, site: str) -> None:
    """/ or Ctrl-K opens, arrows choose, Enter goes there, Esc closes and gives the focus back."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(site + "faq.html")
    box = page.get_by_role("combobox", name="搜索手册")

    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()

    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search-open")).to_be_focused()

    page.keyboard.press("/")
    page.keyboard.type("破除障")
    options = page.get_by_role("option")
    expect(options.nth(3)).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.last).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    active = box.get_attribute("aria-activedescendant")
    assert active == options.first.get_attribute("id")
    page.keyboard.press("Enter")

    expect(page).to_have_url(site + "articles/art_4.html#art_4__point_5")
    expect(page.locator("[id='art_4__point_5'] + .clause")).to_contain_text("破除障")

    page.keyboard.press("/")
    page.keyboard.type("四（三）")
    expect(options.first).to_contain_text("第四条第（三）项")
    page.keyboard.press("Enter")
    expect(page).to_have_url(site + "articles/art_4.html#art_4__point_3")
    expect(box).to_be_hidden()
    context.close()


@pytest.mark.parametrize("folder", [False, True])
def test_the_words_are_marked_on_the_page_found_until_it_is_loaded_anew(
    chromium: Browser, site: str, *, folder: bool
) -> None:
    """Also where it is the page that was searched from, and where pages are opened as files."""
    root = (ROOT / "site").as_uri() + "/" if folder else site
    search = opened(chromium, root)
    marked = """[...(CSS.highlights.get("search-marked") ?? [])].map((range) => range.toString())"""

    for words in ("明令禁止", "法规没有明令"):
        search.ask(words)
        search.page.keyboard.press("Enter")
        search.page.wait_for_url(root + "articles/art_4.html#art_4__point_3")
        assert set(search.page.evaluate(marked)) == {words}
        search.page.keyboard.press("/")
    search.page.reload()
    assert search.page.evaluate(marked) == []
    search.page.context.close()


def test_a_phone_gives_the_search_its_whole_width(chromium: Browser, site: str) -> None:
    """On a phone the sheet covers the screen, and nothing is cut off at its side."""
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(site + "articles/art_5.html")
    page.get_by_role("button", name="搜索", exact=True).tap()
    page.get_by_role("combobox").fill("第五条第（三）项")
    dialog = page.get_by_role("dialog", name="搜索手册")

    expect(page.get_by_role("option").first).to_be_visible()
    assert dialog.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 800}
    assert dialog.evaluate("d => d.scrollWidth <= d.clientWidth")
    page.get_by_role("option").first.tap()
    expect(dialog).to_be_hidden()
    context.close()


def test_the_search_breaks_no_security_policy(chromium: Browser, site: str) -> None:
    """Scripts and styles of this site only, none of them inline: the search needs no other."""
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script(
        "globalThis.refused = [];"
        "addEventListener('securitypolicyviolation', e => refused.push(e.blockedURI))"
    )
    response = page.goto(site + "faq.html")
    page.keyboard.press("/")
    page.keyboard.type("令禁止")

    expect(page.get_by_role("option").first).to_contain_text("第四条第（三）项")
    assert response is not None
    assert "script-src 'self'" in response.headers["content-security-policy"]
    assert page.evaluate("refused") == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["明令禁止", "量子力学"])
def test_the_open_search_has_no_barrier(
    chromium: Browser, site: str, scheme: Literal["light", "dark"], query: str
) -> None:
    """Names, roles and contrast of the dialog, with and without something found, by axe-core."""
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(site + "faq.html")
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.get_by_role("status")).to_contain_text("找到")
    page.keyboard.press("ArrowDown")

    page.add_script_tag(path=ROOT / "node_modules/axe-core/axe.min.js")
    found = page.evaluate("axe.run('dialog.search')")

    assert len(found["passes"]) > 10
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    context.close()


def test_the_search_works_from_a_folder(chromium: Browser) -> None:
    """Pages opened as files, without a server, are searched as well."""
    root = (ROOT / "site").as_uri() + "/"
    search = opened(chromium, root)

    for query, answer in FROM_A_FOLDER:
        assert answer in search.ask(query)[:5]
    search.page.keyboard.press("Enter")
    expect(search.page).to_have_url(root + "faq.html#recusal")
    assert all(url.startswith("file:") for url in search.requests)
    search.page.context.close()


def test_a_missing_index_is_said(chromium: Browser, site: str) -> None:
    """Where the index cannot be read, the dialog says which file, and offers other ways."""
    context = chromium.new_context()
    context.route("**/search/index.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(site)
    page.keyboard.press("/")

    expect(page.get_by_role("status")).to_contain_text("search/index.js")
    expect(page.locator(".search-instead").get_by_role("link", name="全文")).to_be_visible()
    context.close()


def test_the_bundle_is_built_from_its_sources(tmp_path: Path) -> None:
    """The committed script is what `make bundle` makes of rongcuo/site/search/."""
    built = tmp_path / "search.js"
    subprocess.run(
        ["npm", "run", "--silent", "bundle-search", "--", f"--outfile={built}"],
        cwd=ROOT,
        check=True,
    )

    assert built.read_bytes() == (ROOT / "docs/assets/search.js").read_bytes()
