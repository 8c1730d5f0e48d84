"""``commissioning map``: the picture, the questions, the file, and whether it still fits."""

from __future__ import annotations

import datetime as dt
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook
from tests.workbooks.cli.running import report_of, run
from tests.workbooks.plans import write_plan

from commissioning import check
from commissioning.cli import main
from commissioning.map_files import read_map
from commissioning.profile_files import profile_for
from commissioning.shipped import shipped

PROFILE = """
exclude = ["old/**"]
[body]
name = "Northshire"
[[portfolio]]
id = "NORTH"
name = "North"
[[portfolio]]
id = "SOUTH"
name = "South"
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A workbook without a map; nothing in it says the year or the unit of its small numbers."""
    (tmp_path / "commissioning.toml").write_text(PROFILE, "utf-8")
    return write_plan(tmp_path / "plan.xlsx", map=None)


def asked(workbook: Path, *typed: str) -> Result:
    return CliRunner().invoke(main, ["map", str(workbook)], input="\n".join(typed) + "\n")


def test_the_tables_are_shown_with_the_name_of_each_column_beneath(plan: Path) -> None:
    shown = report_of(run("map", plan, "--yes")).splitlines()
    top = next(n for n, line in enumerate(shown) if line.startswith("Plan!A3:B5 is Budget"))
    assert [line.split() for line in shown[top + 1 : top + 6]] == [
        ["│", "A", "B"],
        ["3", "│", "Area", "Allocation"],
        ["4", "│", "North", "1000"],
        ["5", "│", "South", "2000"],
        ["└", "portfolio_id", "original_budget"],
    ]


def test_a_person_is_asked_and_the_map_is_written(plan: Path) -> None:
    done = asked(plan, "2021/22", "1", "2022-03-31", "Draft")
    assert done.exit_code == 0, done.output
    assert "In what unit are the amounts" in done.output
    map = read_map(plan.with_suffix(".map.toml"))
    assert map.about["base_year"] == "2021-22"
    assert map.tables[0].constants == {"year": "2021-22"}
    found = check(plan)
    assert found.map is not None
    assert [one.rows for one in found.result.tables] == [2]
    assert not [one for one in found.result.findings if one.code.startswith(("STR", "REF"))]


def test_what_is_typed_wrongly_is_asked_again(plan: Path) -> None:
    done = asked(plan, "2021-22", "pounds", "£", "", "")
    assert "Type a number from 1 to 3." in done.output
    assert done.exit_code == 0


def test_a_question_may_stay_open_and_its_table_is_left_out(plan: Path) -> None:
    done = asked(plan, "", "", "", "")
    assert done.exit_code == 2
    assert "no map was written" in done.output
    assert not plan.with_suffix(".map.toml").exists()


def test_answers_come_from_a_file(plan: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(
        '"Plan!A3 year" = "2021-22"\n"Plan!A3 unit" = "£"\n"about as_at" = 2022-03-31\n'
        '[[tie]]\ncell = "Plan!A1"\ntext = "x"\nfigure = "C04"\n',
        "utf-8",
    )
    out = tmp_path / "other.map.toml"
    assert run("map", plan, "--answers", answers, "-o", out).exit_code == 0
    map = read_map(out)
    assert map.tables[0].constants == {"year": "2021-22"}
    assert str(map.about["as_at"]) == "2022-03-31"
    assert [tie.text for tie in map.ties] == ["x"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"Plan!A3 yaer" = "2021-22"', 'Did you mean "Plan!A3 year"?'),
        ('"Plan!A3 unit" = "pounds"', "is none of the answers: £, £k, £m"),
        ('"Plan!A3 unit" = []', "is no answer"),
        ('"Plan!A3 unit" =', "the answers are not TOML"),
        ('tie = "x"', "tie must be written [[tie]]"),
        ('"about as_at" = "soon"', "is no date"),
    ],
)
def test_a_wrong_answer_ends_the_command(plan: Path, tmp_path: Path, text: str, words: str) -> None:
    answers = tmp_path / "answers.toml"
    rest = '\n"Plan!A3 year" = "2021-22"\n"Plan!A3 unit" = "£"\n' if "about" in text else "\n"
    answers.write_text(text + rest, "utf-8")
    done = run("map", plan, "--answers", answers)
    assert done.exit_code == 2
    assert words in done.stderr


def test_answers_that_are_not_there_end_the_command(plan: Path, tmp_path: Path) -> None:
    done = run("map", plan, "--answers", tmp_path / "no.toml")
    assert (done.exit_code, "cannot be opened" in done.stderr) == (2, True)


def test_a_map_that_a_person_may_have_written_is_not_replaced(plan: Path) -> None:
    place = plan.with_suffix(".map.toml")
    place.write_text("# mine\n", "utf-8")
    done = run("map", plan, "--yes")
    assert done.exit_code == 2
    assert "is there already, and may hold what a person wrote" in done.stderr
    assert place.read_text("utf-8") == "# mine\n"


def test_force_replaces_it(tmp_path: Path) -> None:
    book = tmp_path / "paper.xlsx"
    shutil.copy(shipped("examples/as-published.xlsx"), book)
    place = book.with_suffix(".map.toml")
    place.write_text("# mine\n", "utf-8")
    assert run("map", book, "--yes", "--force").exit_code == 0
    assert len(read_map(place).tables) == 6


def test_the_written_map_is_commented_and_explains_itself(tmp_path: Path) -> None:
    book = tmp_path / "paper.xlsx"
    shutil.copy(shipped("examples/as-published.xlsx"), book)
    told = report_of(run("map", book, "--yes", "--explain"))
    assert 'Years!A4: column "Year" is year: "Year" is its own heading (95% sure)' in told
    text = book.with_suffix(".map.toml").read_text("utf-8")
    assert text.startswith("# How to read paper.xlsx. Written by commissioning map")
    assert "# Found at Years!A4:C7." in text
    assert len(tomllib.loads(text)["table"]) == 6


def test_a_workbook_of_the_template_needs_no_map(tmp_path: Path) -> None:
    book = tmp_path / "working.xlsx"
    shutil.copy(shipped("examples/working.xlsx"), book)
    assert "it needs no map" in report_of(run("map", book))
    assert not book.with_suffix(".map.toml").exists()


def test_a_stored_map_is_checked(plan: Path, tmp_path: Path) -> None:
    write_plan(plan)
    assert run("map", plan, "--check").exit_code == 0
    shutil.copy(plan.with_suffix(".map.toml"), tmp_path / "other.map.toml")
    write_plan(tmp_path / "other.xlsx", map=None)
    done = run(
        "map", shipped("examples/as-published.xlsx"), "--check", "-o", plan.with_suffix(".map.toml")
    )
    assert done.exit_code == 1
    assert 'the map puts Budget on a sheet "Plan", which is not in the workbook' in done.stdout
    assert "does not fit." in done.stdout


def test_without_a_map_there_is_nothing_to_check(plan: Path) -> None:
    done = run("map", plan, "--check")
    assert (done.exit_code, "There is no map" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", ["plan.xlsx", "commissioning.toml", "map.txt"])
def test_a_map_goes_into_no_other_file(plan: Path, name: str) -> None:
    done = run("map", plan, "--yes", "-o", plan.with_name(name))
    assert (done.exit_code, "should be a name such as" in done.stderr) == (2, True)


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"no")
    assert run("map", tmp_path / "x.xlsx").exit_code == 3
    done = run("map", tmp_path / "y.xlsx")
    assert (done.exit_code, 'There is no file "' in done.stderr) == (2, True)


def test_a_command_that_nobody_answers_says_what_to_do(plan: Path) -> None:
    done = CliRunner().invoke(main, ["map", str(plan)], input="")
    assert done.exit_code == 2
    assert "Nobody answers here" in done.output


def test_answers_that_end_before_the_questions_can_be_given_again(
    plan: Path, tmp_path: Path
) -> None:
    done = asked(plan, "2021/22", "1", "2022-03-31")
    assert (done.exit_code, plan.with_suffix(".map.toml").exists()) == (2, False)
    kept = tmp_path / "answers.toml"
    kept.write_text(done.stderr.partition("a file for --answers:\n")[2], "utf-8")
    assert len(kept.read_text("utf-8").splitlines()) == 3
    again = run("map", plan, "--answers", kept, "--yes")
    assert again.exit_code == 0, again.stderr
    assert read_map(plan.with_suffix(".map.toml")).about["as_at"] == dt.date(2022, 3, 31)


SENTENCES = ["We plan to spend more on the young people of our towns than last year."] * 4


@pytest.mark.parametrize("lines", [["Contacts", "Rooms"], SENTENCES])
def test_a_workbook_without_any_table_gets_no_map_and_no_pass(
    tmp_path: Path, lines: list[str]
) -> None:
    workbook, book = tmp_path / "words.xlsx", Workbook()
    for number, line in enumerate(lines, 1):
        book.worksheets[0].cell(number, 1, line)
    book.save(workbook)
    done = run("map", workbook, "--yes")
    assert done.exit_code == 2
    assert "No table was found in this workbook" in done.output
    assert "questions above" not in done.output
    assert not workbook.with_suffix(".map.toml").exists()
    assert run("check", workbook).exit_code == 1


def test_the_nearest_profile_counts(tmp_path: Path) -> None:
    (tmp_path / "commissioning.toml").write_text('[body]\nname = "Far"\n', "utf-8")
    (tmp_path / "a" / "b").mkdir(parents=True)
    book = tmp_path / "a" / "b" / "x.xlsx"
    far = profile_for(book)
    (tmp_path / "a" / "commissioning.toml").write_text('[body]\nname = "Near"\n', "utf-8")
    near = profile_for(book)
    assert far is not None
    assert near is not None
    assert (far.body_name, near.body_name) == ("Far", "Near")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"nmae = 1", 'the profile has an unknown key "nmae"'),
        (b"= 1", "the profile is not TOML"),
        (b"\xff", "the profile is not UTF-8 text"),
    ],
)
def test_a_wrong_profile_ends_every_command(plan: Path, text: bytes, words: str) -> None:
    plan.with_name("commissioning.toml").write_bytes(text)
    for command in ("map", "check"):
        done = run(command, plan)
        assert done.exit_code == 2
        assert words in done.stderr
