"""The gate that refuses personal data before a case is assessed.

A text is folded first (full-width forms, digits of every script, dashes, spaces, invisible
characters), then read by one table of rules. What is found is told by kind and place only: no
value leaves this module. An empty result means 未发现直接标识, not that the text is anonymous.
Every repetition in the patterns is bounded or deterministic, so that reading takes linear time.
A pattern is compiled when it is first needed: in a browser that takes long.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

__all__ = ["Trace", "find_traces", "is_name_field", "points_to_one_person"]


@dataclass(frozen=True, slots=True)
class Trace:
    """One piece of direct personal data: its kind and its place, in code points of the text."""

    kind: str
    start: int
    end: int


# Where two finds overlap they become one, of the kind that stands first here.
_KINDS = (
    *("身份证号码", "电子邮箱", "手机号码", "固定电话号码"),
    *("银行卡号", "工号或学号", "车牌号", "姓名"),
)

# GB/T 2260, and 81–83 of the residence permits for Hong Kong, Macao and Taiwan residents.
_PROVINCE = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]"
_PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_NUMERALS = "〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺"
_NUMERAL_DIGITS = str.maketrans(_NUMERALS, "0001234567891234567891")
_SEPARATORS = str.maketrans("", "", " -._/·")

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖蔡潘袁董苏叶吕魏蒋杜丁沈姜范傅钟"
    "卢汪戴崔廖姚邹陆郝孔邱秦侯邵孟薛闫阎雷贺倪汤殷陶翟覃樊霍葛俞聂祁岳凌涂耿卞滕蒲蔺冉臧裴翁荆隋"
    "桑岑濮喻缪鲍詹欧尤褚窦戚娄邬甄麻宓郁舒屈祝柯卓蓝闵嵇麦仇栾刁邝肇綦逄禚晏瞿阮柴鄢佘佟敖茅庞梅"
    "骆习鞠巩符谷黎乔龚贾尹邢柳鲁兰游程庄赖纪童蒙宫牟竺储靳糜郜郦芮晁郗祖穆阚匡奚璩郏慕熊虞裘萧谭"
    "伊赫邸薄冼练揭辜"
)
# These also begin everyday words (高校, 方便群众): a name only where the run of characters ends.
_WORDLY_SURNAMES = (
    "高马何任方石金余夏田白毛江史龙万钱武康顾严牛温易文常安洪段向季齐关莫宁华申左尚盛项单包成时于"
    "古路焦毕米管施伍解车房连柏水章云伏支池丛艾景党全和计宗强应明谈"
)
_COMPOUND_SURNAMES = (
    "欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|夏侯|端木|轩辕|南宫|独孤|"
    "百里|东郭|西门|呼延|闻人|澹台|公冶|申屠|太史|钟离|鲜于|闾丘|完颜|拓跋|纳兰|赫连|公羊"
)
_STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_ROLES = "学生|同学|教师|老师|教职工|职工|员工|干部|同志|人员|负责人|家长|群众"
# What stands in the place of a name and is none, some of it beginning as a surname does.
_WORDS = (
    "未|不|已|待|无|匿|化名|假名|代称|代号|代码|编号|本人|保密|略|隐|从略|空缺|暂缺|见|另|同上|请|一律|"
    "用|填|以|勿|可|须|应当|应该|性别|年龄|单位|职务|职称|部门|电话|手机|联系|日期|时间|身份|工号|学号|"
    "名字|姓名|申请|举报|被举报|当事|经办|高校|高级|高职|马上|任何|任课|任务|任职|任教|方案|方面|方便|"
    "金额|江苏|江西|安全|安徽|常务|常委|全体|全部|成员|时任|项目|管理|施工|车间|程序|许多|范围|董事|"
    "陈述|陆续|杜绝|罗列|郑重|周期|周边|周末|徐工|沈阳|林业|曾经|曾任|谢绝|纪委|纪检|纪律|党委|党总支|"
    "党支部|党员|党政|关于|关系|严重|严格|文件|计划|明确|何时|何种|何人|解除|支部|支持"
)

_SHORTEST = 4  # 我叫张三: no other find with its label is shorter

_C = "[㐀-䶿一-鿿\U00020000-\U000323af]"  # a Chinese character
_S1 = r"[ \-._/·]{1,2}"  # what separates two numbers
_S = r"[ \-._/·]{0,2}"  # what may stand between two digits of one number
_D = f"(?:{_S}[0-9])"
# A number begins after no letter or digit, save a label such as tel; 0.138… is a decimal.
_HEAD = (
    r"(?=[0-9+])(?<![0-9])(?<!(?<![0-9])0\.)(?:(?<![a-z])"
    + "".join(rf"|(?<=(?<![a-z]){label})" for label in ["tel", "phone", "mobile", "id", "no"])
    + ")"
)
_TAIL = "(?![0-9a-z])"

# A 学籍号 is G and the holder's identity number.
_IDENTITY = (
    rf"(?=[1-9])(?:{_HEAD}|(?<=(?<![0-9a-z])g))(?=(?P<value>[1-9]{_D}{{5}}"
    rf"{_S}(?:1{_S}9|2{_S}0){_D}{{9}}{_S}[0-9x×]{_TAIL}))"
)

# Days, years in a row and IP addresses look most like telephone numbers without being any.
_DAY = (
    rf"(?:20[0-9]{{2}}{_S1}(?:1[0-2]|0?[1-9]){_S1}(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
    r"|19[0-9]{2}(?:-[0-9]{2}-|\.[0-9]{2}\.|/[0-9]{2}/)[0-9]{2}(?![0-9]))"
)
_YEAR = "(?:19|20)[0-9]{2}(?![0-9])"
_COMPACT_DAY = "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
_MONTH_DAY = r"(?:0[1-9]|1[0-2])[-./](?:0[1-9]|[12][0-9]|3[01])"
_AMOUNT = r"[0-9]{1,3}(?:[ ,][0-9]{3}){1,4}(?:\.[0-9]{1,2})? ?[万亿]?元"
_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_INNOCENT = (
    r"(?<![0-9a-z])(?<![0-9][ \-._/·])(?<![0-9][ \-._/·]{2})"
    rf"(?:(?>{_DAY}(?:{_S1}{_DAY})*|{_YEAR}(?:{_S1}{_YEAR})+){_TAIL}"
    rf"|{_MONTH_DAY}(?:{_S1}{_MONTH_DAY}){{2,}}+{_TAIL}|{_AMOUNT}"
    rf"|{_OCTET}(?:\.{_OCTET}){{3}}(?![0-9a-z.]))"
)
_NUMERAL_RUN = rf"[0-9{_NUMERALS}](?:{_S}[0-9{_NUMERALS}]){{10,}}"

_ABROAD = rf"(?:\+|00){_S}86\)?{_S}"
_EXTENSION = r"(?: ?(?:转|ext\.?|-|#) ?[0-9]{1,6})?"
_NOTE = r" ?(?:\([^()]{0,8}\))?"  # 申请人（签名）, 电话（办公）
_FILL = r"[ _.*\"'“”‘’「『【\[<《(|]{0,40}"  # blanks and ornaments between a label and its value

_NAME_LABELS = (
    "姓 {0,8}名|名 {0,8}字|(?:被?申请|当事|被?举报|联系|经办|承办|负责|填表|记录|审核|证明)人|"
    "谈话对象|签 {0,8}[名字]|署名"
)
_SURNAMED = (
    f"(?:(?:{_COMPOUND_SURNAMES}|[{_SURNAMES}][{_SURNAMES}{_WORDLY_SURNAMES}]?)(?![的等]){_C}"
    f"(?:(?![于在的是和与及因将被对把已不向从曾就]){_C})?|[{_SURNAMES}] {{1,2}}{_C}(?!{_C})"
    f"|[{_WORDLY_SURNAMES}]{_C}{{1,2}}(?!{_C}))"
)
_NO_NAME = (
    f"(?:{_WORDS}|(?:{_ROLES})(?!{_C})|[徐郑杭苏常温柳滕福]州|{_C}[省市县]|[甲乙丙丁戊]方"
    f"|{_C}? ?某|(?:{_COMPOUND_SURNAMES})某"
    rf"|{_C}{{2,6}} ?\((?:系|为)?(?:化名|假名|匿名|代称)"
    f"|(?![{_SURNAMES}{_WORDLY_SURNAMES}])(?:{_C}{{0,6}}[{_STEMS}](?!{_C})|{_C}{{1,6}}某))"
)
_NAME = (
    rf"(?:(?P<exact>姓 {{0,8}}名{_FILL}:)|(?:{_NAME_LABELS}){_NOTE}"
    rf"(?:{_FILL}[:为是叫]|(?=[ _|]))|(?:[我名]叫|叫做):?做?:?){_FILL}"
    rf"(?!{_NO_NAME})(?P<value>{_SURNAMED}|(?(exact){_C}(?:·?{_C}){{1,11}}|(?!)))"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _bare(number: str) -> str:
    return number.translate(_SEPARATORS)


def _is_day(digits: str) -> bool:
    """Whether yyyymmdd is a day of the calendar."""
    try:
        date.fromisoformat(digits)
    except ValueError:
        return False
    return True


def _is_identity(number: str) -> bool:
    """Whether the last of 18 characters is the check character of ISO 7064 MOD 11-2."""
    total = 0
    for character in number:
        total = total * 2 + (int(character) if character.isdigit() else 10)
    return total % 11 == 1


def _is_old_identity(number: str) -> bool:
    digits = _bare(number)
    return _compiled(_PROVINCE).match(digits) is not None and _is_day("19" + digits[6:12])


def _is_card(number: str) -> bool:
    """Whether the last digit is the check digit of Luhn."""
    digits = [int(digit) for digit in reversed(_bare(number))]
    doubled = [2 * digit - 9 * (digit > 4) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_plate(plate: str) -> bool:
    return sum(map(str.isdigit, plate)) >= 3


_Rule = tuple[int, str, Callable[[str], bool], int]


def _rule(
    kind: str, pattern: str, check: Callable[[str], bool] = bool, *, digits: int = 0
) -> _Rule:
    """A kind, the pattern of its values, what a value must pass besides, the digits it has at least."""
    return _KINDS.index(kind), pattern, check, digits


# A number is sought by lookahead, so that one false start does not hide the next number; what one
# rule finds is blanked for the next, so that 13800001111 2018 is not read as an old identity number.
_NUMBER_RULES = (
    _rule(
        "手机号码",
        rf"{_HEAD}(?=(?P<value>(?:(?:(?:\+|00){_S})?86\)?{_S}|0)?1{_S}[3-9]{_S}[0-9]\)?{_D}{{8}}{_TAIL}))",
        digits=11,
    ),
    _rule(
        "固定电话号码",
        rf"{_HEAD}(?=(?P<value>(?:{_ABROAD}\(?0?|0(?!\.)){_S}(?:(?:1{_S}0|2{_D})\)?{_S}[2-9]{_D}{{7}}"
        rf"|[3-9]{_D}{{2}}\)?{_S}[2-9]{_D}{{6,7}}){_EXTENSION}{_TAIL}))",
        digits=11,
    ),
    _rule(
        "固定电话号码",
        rf"(?:电话|座机|固话|传真|(?<![a-z])tel)(?:号码?)?{_NOTE}{_FILL}[:为是]?{_FILL}"
        rf"(?P<value>(?!{_COMPACT_DAY})[2-9]{_D}{{6,7}}{_EXTENSION}{_TAIL})",
        digits=7,
    ),
    *(  # no card of 18 digits begins with 3, 4 or 5; equipment and identity numbers do
        _rule(
            "银行卡号",
            rf"{_HEAD}(?=(?P<value>(?:6{_S}[02]|{first}{_D}){_D}{{{length - 2}}}{_TAIL}))",
            _is_card,
            digits=length,
        )
        for length, first in ((16, "[3459]"), (17, "[3459]"), (18, "9"), (19, "[3459]"))
    ),
    _rule(
        "身份证号码",
        rf"{_HEAD}(?=(?P<value>[1-8]{_D}{{7}}{_S}[01]{_D}{_S}[0-3]{_D}{{4}}{_TAIL}))",
        _is_old_identity,
        digits=15,
    ),
    _rule(
        "工号或学号",
        rf"(?:(?<![施开完竣])工号|学号|职工编号|学籍号|考生号){_NOTE}{_FILL}[:为是]?{_FILL}"
        rf"(?P<value>[a-z]{{0,4}}{_S}[0-9](?:{_S}[0-9a-z]){{3,}}?(?![0-9a-z年级届])(?:[-_./][0-9a-z]+)*)",
        digits=1,
    ),
)
_TEXT_RULES = (
    _rule(
        "电子邮箱",
        r"(?P<value>[a-z0-9._%+\-]{1,64}+ {0,2}(?:@|[(\[]at[)\]]) {0,2}"
        r"(?:[a-z0-9\-]{1,63}+\.){1,8}[a-z]{2,24})",
    ),
    _rule(
        "车牌号",
        rf"(?P<value>[{_PLATE_PROVINCES}] ?[a-z][ ·./\-]{{0,2}}"
        rf"(?:[a-hj-np-z0-9]{{4}}[使领学警港澳挂]|[a-hj-np-z0-9]{{5,6}}{_TAIL}))",
        _is_plate,
    ),
    _rule("姓名", _NAME),
)


@lru_cache(maxsize=1 << 16)
def _fold_one(character: str) -> str:
    """The plain form of one character: one character, or none if it is invisible."""
    if character.isspace():
        return " "
    if unicodedata.category(character) in {"Cc", "Cf", "Me", "Mn"}:
        return ""
    plain = unicodedata.normalize("NFKC", character)
    if (value := unicodedata.decimal(character, None)) is not None:
        return str(value)
    if unicodedata.category(character) == "Pd" or character in "−─━ー⁃":
        return "-"
    if character in "•・‧∙⋅･":
        return "·"
    if plain in {"\\", "⁄", "∕"}:
        return "/"
    if len(plain) != 1 or plain.isdigit():
        return character  # ① numbers an item of a list: it is no digit of the number that follows
    return plain.lower() if plain.isascii() else plain


def _fold(text: str) -> tuple[str, list[int]]:
    """The plain text, and for each of its characters the place in the text as given."""
    kept = [(plain, place) for place, plain in enumerate(map(_fold_one, text)) if plain]
    return "".join(plain for plain, _ in kept), [place for _, place in kept]


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = "\0" * (end - start)
    return "".join(characters)


def _found(rule: _Rule, view: str) -> list[tuple[int, int, int]]:
    rank, pattern, check, _ = rule
    return [
        (*m.span("value"), rank) for m in _compiled(pattern).finditer(view) if check(m["value"])
    ]


def _spans(view: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and rank of kind of everything found in a folded text."""
    # 18 characters with a birthday in them are an identity number or, by a false check character,
    # the number of a thing: in neither case does another number begin in them.
    born = [
        match
        for match in _compiled(_IDENTITY).finditer(view)
        if _is_day(_bare(match["value"])[6:14])
    ]
    yield from ((*m.span("value"), 0) for m in born if _is_identity(_bare(m["value"])))
    numbers = _blanked(view, (match.span("value") for match in born))
    numbers = _blanked(numbers, (match.span() for match in _compiled(_INNOCENT).finditer(numbers)))
    digits = sum(character in "0123456789" for character in numbers)
    for rule in (rule for rule in _NUMBER_RULES if rule[3] <= digits):
        found = _found(rule, numbers)
        numbers = _blanked(numbers, (span[:2] for span in found))
        yield from found
    for rule in _TEXT_RULES:
        yield from _found(rule, view)


def find_traces(text: str) -> tuple[Trace, ...]:
    """Find the direct personal data in a text.

    Returns the finds in order, none overlapping another; a label (电话：) is not part of a find.

    >>> find_traces("联系人：张三，１３８ ００００ １１１１")
    (Trace(kind='姓名', start=4, end=6), Trace(kind='手机号码', start=7, end=20))
    >>> find_traces("徐工职院党发〔2018〕63号，2018-10-26，张某")
    ()
    """
    plain, places = _fold(text)
    if len(plain) < _SHORTEST:
        return ()
    spoken = _compiled(_NUMERAL_RUN).sub(lambda run: run[0].translate(_NUMERAL_DIGITS), plain)
    merged: list[tuple[int, int, int]] = []
    for start, end, rank in sorted({span for view in {plain, spoken} for span in _spans(view)}):
        if merged and start < merged[-1][1]:
            before = merged.pop()
            start, end, rank = before[0], max(before[1], end), min(before[2], rank)
        merged.append((start, end, rank))
    return tuple(
        Trace(_KINDS[rank], places[start], places[end - 1] + 1) for start, end, rank in merged
    )


# A field is named with its words apart: idNumber, ID-number and id_number are one.
_NAME_FIELD = (
    r"(?:姓名|名字|(?:申请|当事|举报|联系|经办|承办|负责|填表|记录|审核|证明)人|签[名字]|署名|身份证件?|证件|护照|"
    r"电话|手机|座机|固话|传真|微信|qq|邮箱|电子邮件|邮件地址|住址|银行卡|银行账号|工号|学号|职工编号|学籍|考生号|"
    r"车牌)(?:号码?)?$"
    r"|(?:^|_)(?:(?:full|first|middle|last|family|given|sur|real|nick|user|persons?|people|applicants?|"
    r"contacts?|reporters?|staff|students?|teachers?|employees?|signers?)_?)+names?$"
    r"|^(?:names?|applicant|contact|reporter|signer|signature|xingming|xm|sfzh?|shouji|dianhua|gonghao|xuehao)$"
    r"|(?:^|_)(?:tele|cell|mobile)?_?(?:phones?|tel|mobile|fax|e_?mails?|mail|we_?chat|passport|plate|"
    r"(?:id|identity|bank)_?card|identity|(?:id|staff|student|employee)_?(?=n))(?:_?(?:no|nr|num|number|address))?$"
    r"|(?:^|_)(?:staff|student|employee)_?id$"
)


def is_name_field(field: str) -> bool:
    """Whether a field by its name asks who someone is, or how to reach them.

    >>> [is_name_field(field) for field in ("申请人姓名", "phoneNumber", "file_name", "单位名称")]
    [True, True, False, False]
    """
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", unicodedata.normalize("NFKC", field))
    bare = re.sub(r"\([^()]*\)", "", apart.lower())
    return (
        _compiled(_NAME_FIELD).search(re.sub(r"[\W_]+", "_", bare).strip("_0123456789")) is not None
    )


_POST = r"(?<!某)(?:[处科院校部馆所队]长|主任|书记|主席)(?!办公会|会议|信箱|接待|职责|委员会)"
_UNIT = (
    rf"(?<={_C}{_C})(?<![某该本各此何任由到在两个联关体干全内外局好害用坏长支总其这那的是为与和及向对被副原正惩查论办调相共了])"
    r"(?<!某.)(?<!有关|相关|二级|所在|所属|下属|其他)"
    r"(?:学院|研究院|研究所|中心|办公室|实验室|教研室|系(?![统列数])|处(?![理分置罚于境级在])|部(?![门分署级队]))|图书馆|档案馆"
)
_WHEN = (
    rf"[0-9〇零一二三四五六七八九]{{4}} ?年 ?[0-9一二三四五六七八九十]{{1,3}} ?月"
    rf"|[0-9一二三四五六七八九十]{{1,3}} ?月 ?[0-9一二三四五六七八九十]{{1,3}} ?[日号]"
    rf"|(?<![0-9])(?:{_DAY}|{_COMPACT_DAY})"
)


def points_to_one_person(text: str) -> bool:
    """Whether a text names a post, a unit and a date, which together may point to one person.

    This calls for a warning, not a refusal.

    >>> points_to_one_person("2018年10月26日，机电工程学院院长签字。")
    True
    >>> points_to_one_person("2018年10月26日，某学院院长签字。")
    False
    """
    plain, _ = _fold(text)
    return all(_compiled(pattern).search(plain) for pattern in (_POST, _UNIT, _WHEN))
