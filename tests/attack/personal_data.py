"""Invented texts for the gate: each holds direct personal data in some writing, or holds none.

Nobody is meant: names are drawn from common characters, numbers by rule; what looks like a number
of a real person is so by chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

__all__ = ["PLACES", "WRITINGS", "Written", "innocent", "personal"]

KINDS = (
    *("身份证号码", "手机号码", "固定电话号码", "电子邮箱"),
    *("银行卡号", "工号或学号", "车牌号", "姓名"),
)


@dataclass(frozen=True)
class Written:
    """A text; what it holds (a kind of personal data, or a kind of innocent matter); how and where."""

    kind: str
    writing: str
    place: str
    text: str


# ---- values ------------------------------------------------------------------------------------------


def identity(random: Random, *, right: bool = True) -> str:
    """An identity number, or the number of a thing: the same with a false check character."""
    region = random.choice(["110105", "320311", "440300", "510104", "610113", "820000", "710000"])
    born = date(1950, 1, 1) + timedelta(random.randrange(20_000))
    body = f"{region}{born:%Y%m%d}{random.randrange(1000):03}"
    total = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(body))
    checks = "10X98765432"
    return body + checks[(total + (0 if right else random.randrange(1, 11))) % 11]


def mobile(random: Random) -> str:
    """A mobile number."""
    return f"1{random.randrange(3, 10)}{random.randrange(10**9):09}"


def landline(random: Random) -> str:
    """A landline number with its area."""
    area = random.choice(["0516", "025", "010", "0755", "0371"])
    length = 8 if area in ("0516", "025", "010", "0755") else 7
    return f"{area}-{random.randrange(2, 9)}{random.randrange(10 ** (length - 1)):0{length - 1}}"


def card(random: Random) -> str:
    """A bank card number by Luhn."""
    body = (
        random.choice(["622202", "621700", "955880", "436742"]) + f"{random.randrange(10**12):012}"
    )
    total = sum(
        sum(divmod(int(digit) * (2 if place % 2 == 0 else 1), 10))
        for place, digit in enumerate(reversed(body))
    )
    return body + str(-total % 10)


def mail(random: Random) -> str:
    """An address of a reserved domain."""
    user = "".join(random.choice("abcdefghkmnpqrstwxyz") for _ in range(random.randrange(3, 9)))
    return f"{user}{random.randrange(100)}@{random.choice(['example.com', 'mail.example.cn'])}"


def staff(random: Random) -> str:
    """A staff or student number with its label."""
    label = random.choice(["工号", "学号", "教工号：", "职工编号为", "考生号:", "学籍号 "])
    return (
        label
        + random.choice(["", "A", "jg"])
        + f"{random.randrange(2010, 2025)}{random.randrange(10**4):04}"
    )


def plate(random: Random) -> str:
    """A number plate."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    new = random.random() < 0.3
    middle = random.choice("DF") if new else random.choice(letters)
    return f"{random.choice('苏皖鲁京沪粤')}{random.choice('ABCD')}{middle}{random.randrange(10 ** (5 if new else 4)):0{5 if new else 4}}"


SURNAMES = (
    "王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖潘袁董苏叶吕魏蒋杜丁沈姜范傅钟"
)
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂兰鹏辉玲建红梅海波宁浩雪晨宇婷鑫琳峰"


def name(random: Random) -> str:
    """A name with the label that the gate asks for."""
    called = random.choice(SURNAMES) + "".join(
        random.choice(GIVEN) for _ in range(random.choice([1, 2, 2]))
    )
    label = random.choice(
        [
            "姓名：",
            "申请人：",
            "联系人：",
            "经办人：",
            "当事人为",
            "举报人是",
            "我叫",
            "名叫",
            "被举报人：",
            "签名：",
        ]
    )
    return label + called


VALUES: dict[str, Callable[[Random], str]] = {
    "身份证号码": identity,
    "手机号码": mobile,
    "固定电话号码": landline,
    "电子邮箱": mail,
    "银行卡号": card,
    "工号或学号": staff,
    "车牌号": plate,
    "姓名": name,
}


# ---- writings ----------------------------------------------------------------------------------------


def full_width(value: str, random: Random) -> str:
    """ＡＢＣ１２３."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def spaced(value: str, random: Random) -> str:
    """A separator here and there between the characters of a number; Chinese stays together."""
    gap = random.choice([" ", "\u3000", "\u00a0", "-", "·", "\u200b", "\u2060"])
    return "".join(
        c + (gap if c.isdigit() and following.isdigit() and random.random() < 0.35 else "")
        for c, following in zip(value, value[1:] + " ", strict=True)
    )


def invisible(value: str, random: Random) -> str:
    """Characters without width between all others."""
    return random.choice(["\u200b", "\u00ad", "\ufeff", "\u2064", "\u200d"]).join(value)


def other_digits(value: str, random: Random) -> str:
    """Digits of another script, or mathematical ones."""
    zero = random.choice([0x660, 0x6F0, 0x966, 0x1D7CE, 0x1D7F6])
    return "".join(chr(zero + int(c)) if c in "0123456789" else c for c in value)


def numerals(value: str, random: Random) -> str:
    """Chinese numerals."""
    digits = random.choice(["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"])
    return "".join(digits[int(c)] if c in "0123456789" else c for c in value)


def plain(value: str, random: Random) -> str:
    """As it is."""
    return value


WRITINGS: dict[str, tuple[Callable[[str, Random], str], tuple[str, ...]]] = {
    "照常": (plain, KINDS),
    "全角": (full_width, KINDS),
    "加空格": (spaced, tuple(kind for kind in KINDS if kind not in ("电子邮箱", "车牌号", "姓名"))),
    "隐形字符": (invisible, KINDS),
    "别种数字": (other_digits, tuple(kind for kind in KINDS if kind != "姓名")),
    "中文数字": (numerals, ("身份证号码", "手机号码")),
}
"""How a value can be written, and the kinds for which that is a way to write it."""


# ---- places ------------------------------------------------------------------------------------------


PLACES = ("案情", "证据名称", "文件名", "备注", "字段名")

NARRATIVES = (
    "2021年3月，某系副主任在推进实训平台建设时出现偏差，{}，事后主动报告。",
    "会议纪要记载：甲负责采购，{}；乙负责验收。",
    "{}。当时政策界限不明确，院长办公会研究过两次。",
    "群众来信反映考勤问题（{}），经核查部分属实。",
    "材料第３页写明“{}”，金额2.1万元。",
)
EVIDENCE = (
    "{}的情况说明",
    "谈话笔录（{}）",
    "采购合同复印件，{}",
    "{}，院长办公会纪要〔2021〕5号",
    "银行回单 {}",
)
FILES = ("k01-{}.yaml", "{} 申请书.yaml", "案件（{}）.yaml", "2021年-{}.yaml")
NOTES = ("见附件，{}。", "{}（已核对）", "电话核实过：{}", "原件由承办部门保管；{}")
KEYS = ("{}", "补充 {}", "{}（一）")
AROUND = dict(zip(PLACES, (NARRATIVES, EVIDENCE, FILES, NOTES, KEYS), strict=True))


def personal(number: int, seed: int) -> Iterator[Written]:
    """So many texts, each with a piece of direct personal data, evenly by kind, writing and place."""
    random = Random(seed)
    ways = [(kind, how) for how, (_, kinds) in WRITINGS.items() for kind in kinds]
    for count in range(number):
        kind, how = ways[count % len(ways)]
        place = PLACES[count // len(ways) % len(PLACES)]
        value = WRITINGS[how][0](VALUES[kind](random), random)
        yield Written(kind, how, place, random.choice(AROUND[place]).format(value))


# ---- what is innocent ----------------------------------------------------------------------------------


def _day(random: Random) -> date:
    return date(2005, 1, 1) + timedelta(random.randrange(9_000))


def _innocent(random: Random) -> dict[str, Callable[[], str]]:
    def number(most: int) -> int:
        return random.randrange(1, most)

    def two_days() -> str:
        first, second = sorted((_day(random), _day(random)))
        form = random.choice(["%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"])
        return f"{first:{form}}{random.choice([' ', '至', '—', '-', '、'])}{second:{form}}"

    return {
        "文号": lambda: random.choice(
            [
                f"徐工职院党发〔{_day(random).year}〕{number(99)}号",
                f"苏教人〔{_day(random).year}〕{number(40)}号文件",
                f"（{_day(random).year}）苏03民终{number(9999)}号",
                f"GB/T {number(50000)}—{_day(random).year}",
            ]
        ),
        "金额": lambda: random.choice(
            [
                f"{number(10**7):,}.{number(99):02}元",
                f"{number(9999)}万元",
                f"经费 {number(999)} {number(999):03} {number(999):03}.00 元",
                f"比例 0.{number(10**11):011}",
                f"{number(99)}.{number(9)}%",
            ]
        ),
        "日期": lambda: random.choice(
            [two_days(), f"{_day(random):%Y-%m-%dT%H:%M:%S+08:00}", f"{_day(random):%Y年%m月}"]
        ),
        "学年": lambda: (
            f"{(year := _day(random).year)}—{year + 1}学年第{number(3)}学期，学号{year}级"
        ),
        "课程和教材": lambda: random.choice(
            [
                f"课程{number(10**7):07}A、{number(10**7):07}B",
                f"CS{number(999):03}、ME{number(9999):04}",
                f"ISBN 978-7-04-{number(10**6):06}-{number(9)}",
            ]
        ),
        "设备编号": lambda: (
            f"{random.choice(['设备编号', '资产号 ', 'SN'])}{identity(random, right=False)}"
        ),
        "长编号": lambda: random.choice(
            [
                f"订单{number(10**22):022}",
                f"统一社会信用代码 9132030{number(10)}MA{number(10)}X{number(10**5):05}X",
                f"合同HT-{_day(random).year}-{number(9999):04}",
                f"物料{number(10**13):013}A",
            ]
        ),
        "条款编号": lambda: (
            f"art_{number(12)}__point_{number(9)}，第{random.choice('一二三四五六七八')}条"
        ),
        "地点": lambda: random.choice(
            [
                f"{number(9)}-{number(999)}室",
                f"教学楼A-{number(999)}",
                f"邮编22{number(9999):04}",
                "192.168.10.123",
            ]
        ),
        "代称": lambda: random.choice(
            [
                f"申请人：{random.choice('甲乙丙丁')}",
                f"{random.choice(SURNAMES)}某于{_day(random):%Y年%m月%d日}提出",
                f"姓名：{random.choice(SURNAMES)}某某",
                "当事人为中层干部",
                "联系人：纪委办公室",
                "姓名：（略）",
                "经办人：某处副处长",
                "签名：      年  月  日",
            ]
        ),
        "词句": lambda: random.choice(
            [
                "我叫停了该项目",
                "这种做法叫做先行先试",
                "车牌识别系统苏C区段",
                "工号、学号均不写入案件",
                "电话会议2018年召开三次",
                "热线12345转办",
                "新ABC班与云A班合并",
                "当事人陈述申辩两次",
                "名称：高等职业教育质量年度报告",
                "王牌专业、张贴公示、李代桃僵",
            ]
        ),
        "遮去的": lambda: random.choice(
            [
                f"138****{number(9999):04}",
                f"尾号{number(9999):04}",
                "李**",
                "苏C·*****",
                "身份证（已隐去）",
            ]
        ),
    }


def innocent(number: int, seed: int) -> Iterator[Written]:
    """So many texts without direct personal data, evenly by kind and place."""
    random = Random(seed)
    kinds = _innocent(random)
    for count in range(number):
        kind = list(kinds)[count % len(kinds)]
        place = PLACES[count // len(kinds) % len(PLACES)]
        text = random.choice(AROUND[place]).format(kinds[kind]())
        yield Written(kind, "照常", place, text)
