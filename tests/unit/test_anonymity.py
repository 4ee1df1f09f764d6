"""What the anonymity gate refuses, what it lets pass, and when it warns. All numbers are invented."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongcuo import anonymity
from rongcuo.anonymity import Trace, find_traces, is_name_field, points_to_one_person

IDENTITY, MOBILE, LANDLINE, MAIL = "身份证号码", "手机号码", "固定电话号码", "电子邮箱"
CARD, NUMBER, PLATE, NAME = "银行卡号", "工号或学号", "车牌号", "姓名"


def marked(text: str) -> tuple[str, tuple[int, int]]:
    """A text without its ⟦brackets⟧, and the place that they mark."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), (start, end)


FOUND = {
    IDENTITY: [
        "身份证⟦11010519491231002X⟧。",
        "身份证号⟦11010519491231002x⟧",
        "⟦１１０１０５１９４９１２３１００２Ｘ⟧",
        "⟦١١٠١٠٥١٩٤٩١٢٣١٠٠٢X⟧",
        "⟦110105 19491231 002X⟧",
        "⟦110105-1949-12-31-002×⟧",
        "⟦110105—19491231—002X⟧，2018-10-26",
        "⟦1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X⟧",
        "⟦110105\u200b19491231\ufeff002X⟧",
        "⟦110105\u3000\u300019491231\t002X⟧",
        "⟦一一〇一〇五一九四九一二三一〇〇二X⟧",
        "ID⟦11010519491231002X⟧",
        "学籍号：G⟦11010519491231002X⟧",
        "12 ⟦11010519491231002X⟧",
        "⟦110105491231002⟧",
        "⟦110105 491231 002⟧",
        "⟦１１０１０５４９１２３１００２⟧号",
    ],
    MOBILE: [
        "手机⟦13800001111⟧",
        "手机号码：⟦138-0000-1111⟧；",
        "⟦138 0000 1111⟧",
        "⟦１３８　００００　１１１１⟧",
        "⟦138.0000.1111⟧",
        "⟦138_0000/1111⟧",
        "⟦138·0000•1111⟧",
        "⟦138–0000−1111⟧",
        "⟦138\\0000⁄1111⟧",
        "⟦138\u00a00000\u200b1111⟧",
        "⟦1 3 8 0 0 0 0 1 1 1 1⟧",
        "⟦+86 13800001111⟧",
        "⟦＋８６－１３８００００１１１１⟧",
        "⟦8613800001111⟧",
        "⟦0086 138 0000 1111⟧",
        "⟦013800001111⟧",
        "(⟦138)0000-1111⟧",
        "Tel⟦13800001111⟧",
        "①⟦13800001111⟧",
        "1.⟦13800001111⟧",
        "⟦13800001111⟧一次",
        "⟦一三八零零零零一一一一⟧",
        "⟦幺三八〇〇〇〇 壹壹壹壹⟧",
        "⟦一38〇000一1一1⟧",
        "2018-10-26 ⟦13800001111⟧",
        "⟦13800001111⟧ 2018-10-26",
        "⟦13800001111⟧ 2018",
        "工号：⟦13800001111⟧",
    ],
    LANDLINE: [
        "⟦0516-83880000⟧",
        "⟦051683880000⟧",
        "(⟦0516) 8388 0000⟧",
        "（⟦０５１６）８３８８００００⟧",
        "⟦010-83880000⟧",
        "⟦021 8388-0000转8001⟧",
        "⟦0516-8388000-8001⟧",
        "⟦+86-516-83880000⟧",
        "电话：⟦83880000⟧",
        "联系电话为⟦8388000⟧",
        "办公电话 ⟦8388-0000⟧",
        "电话（办公）：⟦83880000⟧",
        "座机号码：⟦8388 0000 ext.12⟧",
        "Tel. ⟦83880000⟧",
    ],
    MAIL: [
        "⟦zhang.san@example.com⟧",
        "邮箱⟦zhang_01+a@mail.example.com.cn⟧。",
        "⟦ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ⟧",
        "⟦zhang @ example.cn⟧",
        "⟦zhang(at)example.com⟧",
        "⟦zhang（AT）example.com⟧",
        "⟦zh\u200bang@exam\u00adple.com⟧",
        "⟦13800001111@example.com⟧",
    ],
    CARD: [
        "⟦6222021234567890128⟧",
        "卡号⟦6222 0212 3456 7890 128⟧",
        "⟦６２２２０２１２３４５６７８９０１２８⟧",
        "⟦4111111111111111⟧",
        "⟦5500-0000-0000-0004⟧",
        "⟦3566002020360505⟧",
        "⟦955880000000000125⟧",
    ],
    NUMBER: [
        "工号：⟦20180001⟧",
        "工号⟦10086⟧，",
        "学号 ⟦A2018001⟧",
        "学号是⟦１８３２０３⟧",
        "学号：⟦B7xyz⟧",
        "教工号为⟦1024⟧",
        "职工号（新）：⟦jg-2018-001⟧",
        "职工编号“⟦2018001⟧”",
        "学籍号:⟦20183203⟧ 2018-10-26",
        "考生号(⟦18320311150001⟧)",
    ],
    PLATE: [
        "车⟦苏C12345⟧",
        "⟦苏C·12345⟧",
        "⟦苏C.12345⟧",
        "⟦苏 Ｃ　１２３４５⟧",
        "⟦苏CD12345⟧",
        "⟦苏c12345d⟧",
        "⟦京A1234警⟧",
        "⟦粤Z1234港⟧",
        "⟦苏C1234学⟧",
        "⟦沪A1234领⟧",
    ],
    NAME: [
        "姓名：⟦张三⟧",
        "姓名:⟦欧阳明月⟧，男",
        "姓名 ⟦李四⟧",
        "姓　名：⟦张　三⟧",
        "姓名：⟦阿里木·买买提⟧",
        "姓名：⟦龘靐⟧",
        "姓名：⟦买买提⟧",
        "姓名：⟦丁辰⟧",
        "姓名是⟦王小明⟧",
        "本人姓名为⟦赵六⟧",
        "| 姓名 | ⟦张三⟧ |",
        '"姓名": "⟦张三⟧"',
        "名字叫⟦王小明⟧",
        "申请人：⟦张三丰⟧",
        "申请人姓名：⟦高明⟧",
        "申请人：⟦高明⟧，男",
        "申请人：⟦张三⟧于2018年提出",
        "当事人为⟦李明⟧。",
        "举报人是⟦赵六⟧",
        "被举报人：⟦钱七⟧",
        "联系人 ⟦王五⟧",
        "经办人（签名）：⟦孙八⟧",
        "签名：____⟦周九⟧____",
        "署名：**⟦吴十一⟧**",
        "我叫⟦郑十二⟧",
        "名叫⟦司马光⟧",
        "叫做⟦王二⟧",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"), [(k, text) for k, texts in FOUND.items() for text in texts]
)
def test_personal_data_is_found_with_its_kind_and_exact_place(kind: str, text: str) -> None:
    """Whatever the writing, the offsets are those of the text as given."""
    given_text, (start, end) = marked(text)

    assert find_traces(given_text) == (Trace(kind, start, end),)


INNOCENT = {
    "document numbers": [
        "徐工职院党发〔2018〕63号",
        "中办发〔2018〕29号",
        "（2018）苏03民终1234号",
        "GB/T 2260-2007",
        "GB 50016—2014",
    ],
    "dates": [
        "2018-10-26",
        "2018年10月26日",
        "20181026",
        "二〇一八年十月二十六日",
        "二〇一八一〇二六 二〇一八一〇二七",
        "2019-03-01 2019-03-02",
        "2019-03-01 2019-03-02 2019-03-03",
        "2019/03/01-2019/03/02",
        "20190301 20190302",
        "20190301-20190302-20190303",
        "2019.3.1 2019.3.2 2019.3.3",
        "2019-5-12 2019-6-13 2019-7-1",
        "2018-11-1 2018-11-2 2018-11-3",
        "2018-10-15 2018-10-26 3",
        "1999-10-26 100元",
        "2018-10-15T09:30:00+08:00",
        "接到电话 20181026",
        "电话 2018-10-26",
    ],
    "years": [
        "2015、2016、2017、2018",
        "2018 2019 2020 2021",
        "1998-2001 120人",
        "2018—2019学年",
        "2018-2019-1 2018-2019-2",
        "学号2018级",
        "学号：2018年",
    ],
    "amounts": [
        "2.1万元",
        "12,345,678.90元",
        "经费12 345 678.90元",
        "12.5%",
        "比例0.13800138000",
        "0.4615384615384616",
    ],
    "codes": [
        "CS101",
        "课程3150023A、3150024B",
        "ISBN 978-7-04-012345-6",
        "9787302512345",
        "91320300MA1X12345X",
        "12320000466007205B",
        "合同HT-2023-0001",
        "art_4__point_3",
        "art_6__para_2__point_4",
        "SN13800001111",
        "13800001111A",
        "AB13800001111CD",
        "G13800001111",
        "施工号20180001",
    ],
    "long numbers": [
        "设备编号320311199001011235",
        "设备 320311 199001011235",
        "440300199001011234",
        "622202199001011235",
        "110105194913310021",
        "订单20230315123456789012345",
        "622202123456789012345678",
        "6222021234567890129",
        "990105491231002",
        "110105491331002",
    ],
    "addresses and versions": [
        "192.168.10.123",
        "172.16.123.123",
        "3.11.4",
        "user@localhost",
        "@property",
        "3-201室",
        "教学楼A-305",
        "邮编221140",
        "热线12345",
    ],
    "plates that are none": ["苏C", "云A类", "新ABCDE", "京津冀", "苏C123456789"],
    "short numerals": ["零一二三四五六七八九", "第一、二、三条"],
    "masked": ["138****1111", "138XXXX1111"],
    "labels without a value": [
        "姓名、单位",
        "姓名等信息",
        "请勿填写姓名",
        "| 姓名 | 单位 | 职务 |",
        "姓名：性别：",
        "工号、学号",
        "工号：",
        "电话：",
        "电话会议2018",
        "签名：    年  月  日",
        "联系人 单 位",
    ],
    "anonymised names": [
        "甲、乙、丙三人",
        "申请人：甲",
        "申请人甲、乙",
        "姓名：甲某",
        "姓名：甲乙丙",
        "姓名：丁",
        "申请人：丁方",
        "姓名：张某",
        "姓名：张某某",
        "姓名：张 某",
        "姓名：欧阳某",
        "姓名：某某",
        "姓名：某教师",
        "姓名：教师某",
        "姓名：教师甲",
        "姓名：任课教师乙",
        "姓名：申请人丙",
        "姓名：学生A",
        "姓名：张×",
        "姓名：张×明",
        "姓名：张〇〇",
        "姓名：李**",
        "姓名：王XX",
        "姓名：张三丰（化名）",
        "张某于2018年10月26日",
        "我叫张某",
    ],
    "words in the place of a name": [
        "姓名：化名",
        "姓名：匿名",
        "姓名：未知",
        "姓名：本人",
        "姓名：已回避",
        "姓名：待定",
        "姓名：（略）",
        "姓名：请用代号",
        "申请人：徐州工业职业技术学院",
        "申请人：任课教师",
        "申请人：高校教师",
        "申请人：时任系主任",
        "申请人为何不申请",
        "申请人为方便学生办事",
        "当事人为顾全大局",
        "当事人陈述申辩",
        "当事人 陈述",
        "举报人：匿名",
        "被举报人为中层干部",
        "联系人：纪委办公室",
        "联系人：江苏省某单位",
        "经办人：财务处",
        "申请人 于2018年10月26日提出",
        "申请人：于收到通知之日起",
        "我叫停了该项目",
        "叫做容错纠错",
        "这种做法叫做方便群众",
    ],
}


@pytest.mark.parametrize("text", [text for texts in INNOCENT.values() for text in texts])
def test_what_is_no_personal_data_passes(text: str) -> None:
    """A number, word or anonymised name that identifies nobody directly is not reported."""
    assert find_traces(text) == ()


def test_several_finds_come_in_the_order_of_the_text() -> None:
    text = "姓名：张三，手机①13800001111②13900002222，邮箱a@example.com"

    traces = find_traces(text)

    assert [(trace.kind, text[trace.start : trace.end]) for trace in traces] == [
        (NAME, "张三"),
        (MOBILE, "13800001111"),
        (MOBILE, "13900002222"),
        (MAIL, "a@example.com"),
    ]


def test_numbers_separated_only_by_a_space_are_told_apart() -> None:
    """A window over the end of one number and the beginning of the next is no number."""
    assert find_traces("138 0000 1111 139 0000 2222") == (
        Trace(MOBILE, 0, 13),
        Trace(MOBILE, 14, 27),
    )


def test_a_trace_holds_no_value() -> None:
    """Only kind and place: what was found must not reach a message or a log by way of the find."""
    (trace,) = find_traces("手机13800001111")

    assert "1380" not in repr(trace)


SEPARATORS = st.text(" -—－._/·\u3000\u00a0\t", max_size=2) | st.just("\u200b")
WRITINGS = ("0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९")
CHECK_CHARACTERS = "10X98765432"


def identity(region: int, birth: date, serial: int, error: int = 0) -> str:
    """An invented identity number; its check character is wrong by `error` places."""
    body = f"{region:06}{birth:%Y%m%d}{serial:03}"
    total = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(body))
    return body + CHECK_CHARACTERS[(total + error) % 11]


BODIES = (
    st.integers(110000, 829999),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.integers(0, 999),
)


@st.composite
def written(draw: st.DrawFn, number: str, writings: tuple[str, ...] = WRITINGS) -> str:
    """A number in mixed writings of its digits, with up to two separators between neighbours."""
    characters = [
        draw(st.sampled_from(writings))[int(c)] if c.isdigit() else draw(st.sampled_from("XxＸｘ×"))
        for c in number
    ]
    return characters[0] + "".join(draw(SEPARATORS) + character for character in characters[1:])


@given(st.data(), st.builds(identity, *BODIES))
def test_a_valid_identity_number_is_found_however_it_is_written(
    data: st.DataObject, number: str
) -> None:
    text = data.draw(written(number, (*WRITINGS, "〇一二三四五六七八九")))

    assert find_traces(f"编号：{text}，") == (Trace(IDENTITY, 3, 3 + len(text)),)


@given(st.data(), st.builds(identity, *BODIES, st.integers(1, 10)))
def test_a_wrong_check_character_makes_a_number_of_a_thing(
    data: st.DataObject, number: str
) -> None:
    text = data.draw(written(number))

    assert find_traces(f"编号：{text}，") == ()


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.sampled_from(WRITINGS),
    SEPARATORS,
    SEPARATORS,
)
def test_a_mobile_number_is_found_however_it_is_grouped(
    number: str, writing: str, first: str, second: str
) -> None:
    digits = "".join(writing[int(digit)] for digit in number)
    text = digits[:3] + first + digits[3:7] + second + digits[7:]

    assert find_traces(f"联系{text}。") == (Trace(MOBILE, 2, 2 + len(text)),)


@given(st.text() | st.text("0123456789Xx-. 〇一二张三某姓名：:@acom工号电话苏C(+86)\u200b年月日"))
def test_finds_are_in_range_in_order_and_apart(text: str) -> None:
    places = [place for trace in find_traces(text) for place in (trace.start, trace.end)]

    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert all(trace.start < trace.end for trace in find_traces(text))


@given(
    st.dates(date(1990, 1, 1), date(2049, 12, 31)), st.dates(date(1990, 1, 1), date(2049, 12, 31))
)
def test_two_dates_in_a_row_are_innocent(first: date, second: date) -> None:
    for form in ("%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"):
        for gap in (" ", "-", "—", "  ", "/", "至"):
            assert find_traces(f"{first:{form}}{gap}{second:{form}}") == ()


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1.",
        "13 ",
        "6222 ",
        "a",
        "a@",
        "a.",
        "姓名",
        "姓名：甲",
        "姓 ",
        "我叫张",
        "一",
        "工号 ",
        "(",
        "2018-10-26 ",
    ],
)
def test_a_long_hostile_text_is_read_to_the_end(unit: str) -> None:
    """Reading takes linear time; what stands at the end of the text is found all the same."""
    text = unit * (100_000 // len(unit)) + "\n\n\n" + "手机13800001111"

    assert find_traces(text)[-1] == Trace(MOBILE, len(text) - 11, len(text))


NAME_FIELDS = """
    姓名 名字 申请人姓名 申请人 被举报人 联系人 经办人 签名 身份证 身份证号 身份证号码 证件号码 电话 联系电话 电话1 手机 手机号
    手机号（必填） 邮箱 电子邮件 微信号 ＱＱ 家庭住址 银行卡号 工号 职工号 学号 学籍号 车牌号 姓名：
    name Name names full_name firstName surname applicant_name student-name username phone phoneNumber phone_no
    mobile mobile_phone tel telephone email e-mail E_mail email_address id_number idNumber id_no id_card identity
    staff_id student_no employee_number bank_card contact
"""
OTHER_FIELDS = """
    case id case_id narrative answers dates claims readings by reason on evidence note unit_name course_name
    file_name filename hostname hotel automobile_count email_count article policy_boundary_unclear
    名称 单位名称 项目名称 文件名 职务 事由 申请人数 申请人类别 电话会议次数 手机平台 证据 日期
"""


@pytest.mark.parametrize("field", NAME_FIELDS.split())
def test_a_field_that_asks_who_someone_is_is_a_name_field(field: str) -> None:
    assert is_name_field(field)


@pytest.mark.parametrize("field", OTHER_FIELDS.split())
def test_a_field_about_the_matter_is_no_name_field(field: str) -> None:
    assert not is_name_field(field)


@pytest.mark.parametrize(
    "text",
    [
        "2018年10月26日，机电工程学院院长签字。",
        "教务处处长2018-10-26批准",
        "2018年10月，财务处长同意",
        "20181026，组织部部长",
        "信息系主任在10月26日",
        "二〇一八年十月，实训中心主任",
        "图书馆馆长 ２０１８．１０．２６",
    ],
)
def test_post_unit_and_date_together_point_to_one_person(text: str) -> None:
    """Such a text draws a warning, though it holds no direct identifier."""
    assert points_to_one_person(text)
    assert find_traces(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "教务处处长批准",
        "2018年，教务处处长批准",
        "2018-10-26教务处收文",
        "2018年10月26日，某学院院长签字。",
        "2018年10月26日，某处处长签字",
        "2018年10月26日，有关学院院长",
        "担任系主任，2018-10-26",
        "2018-10-26联系书记",
        "院长办公会2018-10-26研究教务处方案",
        "2018-10-26全部干部和主任",
        "2018-10-26处理该系统问题，主任到场",
    ],
)
def test_without_a_post_a_named_unit_or_a_date_nobody_is_pointed_to(text: str) -> None:
    assert not points_to_one_person(text)


def test_the_surnames_are_many_and_stand_once() -> None:
    """A surname is either plain or worldly, so that one rule applies to it."""
    surnames = anonymity._SURNAMES + anonymity._WORDLY_SURNAMES

    assert len(surnames) == len(set(surnames)) >= 250


def test_nothing_shorter_than_what_is_read_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of three characters is passed unread; read, none of labels, names and signs is a find."""
    assert find_traces("我叫张三") == (Trace(NAME, 2, 4),)
    monkeypatch.setattr(anonymity, "_SHORTEST", 0)

    for text in map("".join, product("我名叫姓签王张欧苏号a@:17 ", repeat=3)):
        assert find_traces(text) == ()


def test_the_public_face_is_what_it_says() -> None:
    assert anonymity.__all__ == ["Trace", "find_traces", "is_name_field", "points_to_one_person"]
