import pytest
from tests.workbooks.reader.making import MAIN, cell, cells, strings


def shared(*items: str) -> list[object]:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="s"><v>{row - 1}</v></c></row>'
        for row in range(1, len(items) + 1)
    )
    found = cells(rows, shared=strings(*items))
    return [found.value(row, 1) for row in range(1, len(items) + 1)]


def test_shared_text_is_found_by_its_number() -> None:
    assert shared("<t>one</t>", "<t>two &amp; &lt;three&gt;</t>") == ["one", "two & <three>"]


def test_formatted_runs_are_joined_and_the_phonetic_reading_is_left_out() -> None:
    item = (
        '<r><rPr><b/><sz val="11"/></rPr><t>Net </t></r><r><t xml:space="preserve"> total</t></r>'
    )
    spoken = '<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>'
    assert shared(item, spoken, "<t>end</t>") == ["Net total", "課", "end"]


def test_a_formatted_run_of_one_space_parts_two_words() -> None:
    item = "<r><t>hello</t></r><r><t> </t></r><r><t>world</t></r>"
    assert shared(item) == ["hello world"]
    assert cell(f' t="inlineStr"><is>{item}</is>') == "hello world"


def test_outer_spaces_count_only_where_they_are_preserved() -> None:
    kept = '<t xml:space="preserve">  a b </t>'
    assert shared("<t>  a b </t>", kept, "<t> </t>", "<t>\n a\nb\n</t>") == [
        "a b",
        "  a b ",
        "",
        "a\nb",
    ]
    assert cell(f' t="inlineStr"><is>{kept}</is>') == "  a b "
    assert cell(' t="inlineStr"><is><t>  a </t></is>') == "a"


def test_spaces_may_be_preserved_for_the_whole_part() -> None:
    part = strings("<t> a </t>").replace("<sst ", '<sst xml:space="preserve" ')
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert cells(row, shared=part).value(1, 1) == " a "
    again = part.replace("<t>", '<t xml:space="default">')
    assert cells(row, shared=again).value(1, 1) == "a"


def test_spaces_may_be_preserved_for_one_cell() -> None:
    assert cell(' t="inlineStr" xml:space="preserve"><is><t> a </t></is>') == " a "


def test_a_text_without_content_keeps_its_place() -> None:
    part = strings("<t>b</t>").replace("<si>", "<si/><si>")
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    assert cells(row, shared=part).rows == {1: {1: "", 2: "b"}}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a_x000D_b", "a\rb"),
        ("_x0001_", "\x01"),
        ("_x005F_x0041_", "_x0041_"),
        ("_xD83D__xDE00_", "\N{GRINNING FACE}"),
        ("_xD83D_", "\N{REPLACEMENT CHARACTER}"),
        ("_x00e9_", "é"),
        ("_x12_ and _xyz", "_x12_ and _xyz"),
    ],
)
def test_escaped_control_codes_are_decoded(written: str, meant: str) -> None:
    assert shared(f"<t>{written}</t>") == [meant]
    assert cell(f' t="str"><v>{written}</v>') == meant
    assert cell(f' t="inlineStr"><is><t>{written}</t></is>') == meant


@pytest.mark.parametrize(
    "text",
    [
        "\N{RIGHT-TO-LEFT MARK}abc\N{LEFT-TO-RIGHT MARK}",
        "\N{GRINNING FACE} \N{PILE OF POO}",
        "£1,000 – naïve\u00a0café",
        "two\nlines",
        "x" * 32_767,
    ],
)
def test_unusual_text_comes_back_whole(text: str) -> None:
    assert shared(f"<t>{text}</t>", f"<r><t>{text}</t></r>") == [text, text]
    assert cell(f' t="str"><v>{text}</v>') == text


def test_character_references_are_decoded() -> None:
    assert shared("<t>&#163;5 &#x1F600;&#8211;x&#13;</t>") == ["£5 \N{GRINNING FACE}–x"]
    assert cell(' t="str"><v>a&#13;&#10;b&apos;&quot;</v>') == "a\r\nb'\""


def test_a_carriage_return_in_the_part_is_a_line_end() -> None:
    assert shared("<t>a\r\nb\rc</t>") == ["a\nb\nc"]
    assert cell(' t="str"><v>a\r\nb</v>') == "a\nb"


def test_comments_and_character_data_are_understood() -> None:
    assert shared("<t>a<!-- no -->b</t>", "<t><![CDATA[<c>]]></t>") == ["ab", "<c>"]
    assert cell("><v>1<!-- no -->2</v>") == 12


def test_text_of_the_sheet_itself_may_stand_in_its_value() -> None:
    assert cell(' t="inlineStr"><v>short</v>') == "short"
    assert cell(' t="inlineStr"><is></is>') == ""


def test_an_sst_without_texts_is_read() -> None:
    row = '<row r="1"><c r="A1"><v>4</v></c></row>'
    assert cells(row, shared=f'<sst xmlns="{MAIN}"/>').value(1, 1) == 4


def test_text_of_another_namespace_is_left_out() -> None:
    inner = '<is><t>a</t><extra xmlns="urn:other"><t>b</t></extra></is>'
    assert cell(f' t="inlineStr">{inner}') == "a"
