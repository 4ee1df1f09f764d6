"""Training and gathering in a browser: by mouse, by keyboard alone, on a phone, on paper."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import FilePayload, Page, expect

from rongcuo.agreement.sample import sample_sheets
from rongcuo.answer_sheet import parse_sheet, sheet_text
from rongcuo.exercise import training_exercises
from rongcuo.training import training_titles
from tests.browser.axe import AXE, TAGS

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

EXERCISES = training_exercises()
INK = """(element) => [
  getComputedStyle(element).color,
  getComputedStyle(element.getRootNode().host).backgroundColor,
]"""
HOSTILE = "<img src=x onerror=alert(1)>\u202eابجد🙂" + "长" * 300


def open_panel(page: Page, address: str) -> None:
    """Open a page and press the button of its panel; a trainer's link opens it by itself."""
    page.goto(address)
    if "#" not in address:
        page.locator("[data-panel]").get_by_role("button").press("Enter")
    expect(page.locator("[data-opened]")).to_be_visible(timeout=60_000)


def judge(page: Page, point: str, answer: str) -> None:
    page.locator(f"[data-point='{point}']").get_by_role("radio", name=answer, exact=True).check(
        force=True
    )


def violations(page: Page) -> list[str]:
    """What axe finds in the panel; the page around it has its own test."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(
        """async (tags) => (await axe.run("[data-opened]", { runOnly: tags, resultTypes: ["violations"] }))
          .violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))""",
        TAGS,
    )
    return found


def test_a_trainee_judges_compares_hands_in_and_goes_on_later(
    watched: Watched, site: str, tmp_path: Path
) -> None:
    """From the trainer's link to the file handed in; reloaded, printed, and opened again."""
    page = watched.page
    address = f"{site}cases/index.html#group=A1&cases=T03,T11&order=fixed"
    open_panel(page, address)
    expect(page.get_by_role("heading", name="T03　云签到考勤（虚构）")).to_be_focused()

    page.get_by_role("button", name="看比对", exact=True).click()
    expect(page.get_by_text("还没有判断：第二条")).to_be_visible()
    judge(page, "art_2", "待定")
    page.get_by_role("checkbox", name="是否违反国家法律法规？").check()
    judge(page, "art_4__point_3", "不符合")
    judge(page, "art_4__point_3.1", "不符合")
    judge(page, "application", "按期")
    page.get_by_label("最稳妥日").fill("2025-04-22")
    page.get_by_label("依据和理由").fill(HOSTILE)
    page.get_by_role("button", name="看比对", exact=True).click()
    expect(page.get_by_text("您判断 5 处，与比对一致 3 处")).to_be_visible()
    expect(page.get_by_text("未知不当作“否”")).to_be_visible()
    expect(page.get_by_text("法规检索尚未完成。未知不等于没有禁止")).to_be_visible()
    expect(page.get_by_text(HOSTILE)).to_be_visible()
    assert violations(page) == []

    page.reload()
    expect(page.get_by_text("接着没有做完的答卷")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("您判断 5 处，与比对一致 3 处")).to_be_visible()

    page.get_by_role("button", name="下一案").click()
    judge(page, "triage", "错告")
    page.get_by_role("button", name="看比对", exact=True).click()
    expect(page.get_by_text("全部看完")).to_be_visible()
    with page.expect_download() as given:
        page.get_by_role("button", name="保存答卷", exact=True).click()
    file = tmp_path / given.value.suggested_filename
    given.value.save_as(file)
    sheet = parse_sheet(file.name, file.read_text(encoding="utf-8"), EXERCISES)
    assert (sheet.group, sheet.cases, sheet.saved) == ("A1", ("T03", "T11"), 1)
    assert sheet.judged["T03"].why == HOSTILE
    assert sheet.judged["T03"].values["art_4__point_3"] == "not_met"
    assert sheet.judged["T03"].open == {"art_2": ("violates_state_law",)}
    assert sheet.judged["T11"].values == {"triage": "mistaken"}

    page.emulate_media(color_scheme="dark")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印答卷").click()
    expect(page.locator("[data-printing]")).to_be_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".paper").evaluate(INK) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.pdf(path=tmp_path / "sheet.pdf")
    page.emulate_media(media="screen", color_scheme="light")
    printed = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "sheet.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    words = re.sub(r"\s", "", printed)
    assert "演练答卷组A1" in words
    assert "第四条第（三）项政策界限不明时的创造性工作不符合" in words
    assert "培训指南" not in words

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="另做一份").click()
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text(f"已打开：{file.name}")).to_be_visible()
    expect(page.get_by_text("您判断 5 处，与比对一致 3 处")).to_be_visible()
    assert page.url == address

    open_panel(page, f"{site}gathering.html")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("收到 1 个文件：计 1 份答卷，未计 0 份。")).to_be_visible()
    assert watched.outside == []
    assert watched.errors == []


def test_on_a_phone_by_keyboard_alone(watched: Watched, site: str) -> None:
    """One case from its own page: every answer reached and given without a pointer."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    open_panel(page, f"{site}cases/t04.html")
    expect(page.get_by_role("heading", name="T04　暴雨夜停电（虚构）")).to_be_focused()
    wanted = {"art_2": "met", "art_4__point_4": "met", "application": "late"}

    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
              let at = document.activeElement;
              while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return { point: at.closest("[data-point]")?.dataset.point, words: at.innerText ?? "" };
            }"""
        )
        if focused["point"] in wanted and focused["point"] not in reached:
            reached.add(focused["point"])
            page.keyboard.press("Space")
            if wanted[focused["point"]] == "late":
                page.keyboard.press("ArrowRight")
        if focused["words"] == "看比对":
            page.keyboard.press("Enter")
            break

    expect(page.locator("h2.compared")).to_be_focused()
    expect(page.get_by_text("您判断 3 处，与比对一致 3 处")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert violations(page) == []
    assert watched.errors == []


def test_a_trainer_makes_a_link_and_a_hostile_one_is_told_in_words(
    watched: Watched, site: str
) -> None:
    """What is wrong in a link is shown as text; a personal detail in a reason stops the save."""
    page = watched.page
    open_panel(page, f"{site}cases/index.html#cases=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.get_by_text("没有案例“<img src")).to_be_visible()

    page.get_by_label("组号").fill(HOSTILE)
    page.get_by_text("带课的人：").click()
    page.get_by_role("button", name="生成链接").click()
    expect(page.get_by_text("组号的写法不对")).to_be_visible()
    page.get_by_label("组号").fill("第三组")
    page.get_by_label("全部十二案").uncheck()
    for case, title in training_titles().items():
        expect(page.get_by_role("checkbox", name=f"{case}　{title}")).not_to_be_checked()
    page.get_by_role("checkbox", name="T11　伪造的转账截图").check()
    page.get_by_text("打乱").click()
    page.get_by_role("button", name="生成链接").click()
    link = page.get_by_label("给学员的链接")
    expect(link).to_have_value(
        f"{site}cases/index.html#group=%E7%AC%AC%E4%B8%89%E7%BB%84&cases=T11&order=shuffled"
    )
    expect(page.get_by_text("这个链接只在这台电脑上能打开")).to_be_visible()
    assert violations(page) == []

    page.get_by_role("button", name="开始").click()
    expect(page.get_by_role("heading", name="T11　伪造的转账截图（虚构）")).to_be_focused()
    page.get_by_label("组号").fill("张三")
    page.get_by_label("组号").press("Enter")
    expect(page.get_by_text("组号的写法不对")).to_be_visible()
    page.get_by_label("组号").fill("b2")
    page.get_by_label("依据和理由").fill("联系人：张三，13800001111")
    page.get_by_role("button", name="保存答卷", exact=True).click()
    expect(page.get_by_text("发现疑似个人信息，没有记入答卷")).to_be_visible()
    assert watched.errors == []


def test_forty_sheets_are_gathered_dropped_and_exported(watched: Watched, site: str) -> None:
    """Chosen and dropped, broken and repeated ones named; counts, dividing words, export."""
    page = watched.page
    texts = [sheet_text(sheet) for sheet in sample_sheets(EXERCISES, 37)]
    files: list[FilePayload] = [
        {"name": f"{number}.json", "mimeType": "application/json", "buffer": text.encode()}
        for number, text in enumerate(texts)
    ]
    files += [
        {"name": "<img src=x onerror=alert(1)>.json", "mimeType": "", "buffer": b"{"},
        {"name": "副本.json", "mimeType": "", "buffer": texts[0].encode()},
        {"name": "\u202e照片.json", "mimeType": "", "buffer": b"\xff\xd8\xff\xe0\x00"},
    ]
    open_panel(page, f"{site}gathering.html")

    page.locator("input[type=file]").set_input_files(files)
    expect(page.get_by_text("收到 40 个文件：计 37 份答卷，未计 3 份。")).to_be_visible()
    expect(page.get_by_text("<img src=x onerror=alert(1)>.json")).to_be_visible()
    expect(page.get_by_role("heading", name="分歧最大的词句")).to_be_visible()
    page.get_by_text("分歧背后的事实与读法").first.click()
    page.locator("summary", has_text="T12").click()
    expect(page.locator("table.points").first).to_contain_text("份")
    assert violations(page) == []

    transfer = page.evaluate_handle(
        """(text) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], "再交.json", { type: "application/json" }));
          return transfer;
        }""",
        sheet_text(sample_sheets(EXERCISES, 1, seed=5)[0]),
    )
    page.locator(".drop").dispatch_event("drop", {"dataTransfer": transfer})
    expect(page.get_by_text("收到 41 个文件：计 38 份答卷")).to_be_visible()
    for name, ending in (("导出 CSV", ".csv"), ("导出 JSON", ".json")):
        with page.expect_download() as given:
            page.get_by_role("button", name=name).click()
        assert given.value.suggested_filename.endswith(ending)
        text = Path(given.value.path()).read_text(encoding="utf-8")
        assert text.startswith("\ufeff答卷,组,案例") or len(json.loads(text)["sheets"]) == 38

    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.get_by_role("button", name="清空").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("还没有收到文件。")).to_be_visible()
    assert watched.outside == []
    assert watched.errors == []
