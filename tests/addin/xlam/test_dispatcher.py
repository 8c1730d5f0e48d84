"""The VBA run for real by LibreOffice, with stubs of a ribbon's button and of RunPython."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.libreoffice import require_libreoffice, soffice

from commissioning_addin.xlam.build import PROJECT, build_xlam, modules
from commissioning_addin.xlam.package import WORKBOOK
from commissioning_addin.xlam.project import Module
from commissioning_addin.xlam.runner import runner

BUTTON = 'Attribute VB_Name = "IRibbonControl"\r\nPublic Tag As String\r\n'
HEAR = """
Private Sub Hear(text As String)
    Dim number As Integer
    number = FreeFile
    Open "{heard}" For Append As #number
    Print #number, text
    Close #number
End Sub
"""
STUB = """Attribute VB_Name = "PythonRunner"
Public Function RunPython(PythonCommand As String)
    Hear PythonCommand
End Function
Public Sub CleanUp()
    Hear "clean up"
End Sub
"""
DRIVER = """Attribute VB_Name = "Driver"
Sub Press(tag As String)
    Dim button As IRibbonControl
    Set button = New IRibbonControl
    button.Tag = tag
    OnCommissioning button
End Sub
Sub Drive()
{presses}
    CleanUp
End Sub
"""
ASK = """Attribute VB_Name = "Driver"
Sub Drive()
    Dim python As RealRunner
    Set python = New RealRunner
    Hear "INTERPRETER_WIN " & python.GetConfig("INTERPRETER_WIN", "none", "")
    Hear "PYTHONPATH " & python.GetConfig("PYTHONPATH", "none", "")
End Sub
"""
START = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Main
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "MacroExecutionMode" : how(0).Value = 4
  how(1).Name = "Hidden" : how(1).Value = True
  book = StarDesktop.loadComponentFromURL("{url}", "_blank", 0, how())
  Open "{listed}" For Output As #1
  libraries = book.BasicLibraries
  For Each module In libraries.getByName("{project}").ElementNames
    Print #1, module
  Next
  Close #1
  place = "vnd.sun.star.script:{project}.Driver.Drive?language=Basic&amp;location=document"
  Dim taken(), given()
  On Error Resume Next
  book.getScriptProvider().getScript(place).invoke(Array(), taken(), given())
  If Err Then
    Open "{listed}.error" For Output As #1
    Print #1, Err &amp; Error$
    Close #1
  End If
  book.close(True)
  StarDesktop.terminate()
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"""


def run(folder: Path, *modules: Module, sheet: str = "") -> tuple[list[str], set[str]]:
    """Run Driver.Drive in a workbook of modules; return what was heard, and the modules seen.

    ``sheet`` is the XML of the workbook's only sheet, and its name, where it has rows.
    """
    listed = folder / "listed.txt"
    book = folder / "addin.xlsm"
    book.write_bytes(_with_sheet(build_xlam(WORKBOOK, list(modules)), sheet))
    command = soffice(folder / "profile")
    # The first start of a profile puts LibreOffice's own empty library into it.
    subprocess.run([*command, "--terminate_after_init"], check=True, timeout=120)
    basic = folder / "profile" / "user" / "basic" / "Standard"
    script = START.format(url=book.as_uri(), listed=listed, project=PROJECT)
    (basic / "Module1.xba").write_text(script, "utf-8")
    (basic / "script.xlb").write_text(LIBRARY, "utf-8")
    subprocess.run(
        [*command, "macro:///Standard.Module1.Main"],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "USERPROFILE": str(folder / "home")},
    )
    assert not (folder / "listed.txt.error").exists()
    return (folder / "heard.txt").read_text().split("\n")[:-1], set(listed.read_text().split())


def vba(text: str, **values: object) -> str:
    return text.format(**values).replace("\n", "\r\n") if values else text.replace("\n", "\r\n")


def on_windows(text: str) -> str:
    """Return VBA as Windows compiles it; LibreOffice knows no ``#If``, and all here ask for Mac."""
    kept, taken = [], [True]
    for line in text.split("\r\n"):
        word = line.strip()
        if word.startswith("#If "):
            assert word.startswith(("#If Mac ", "#If MAC_OFFICE_VERSION "))
            taken.append(False)
        elif word == "#Else":
            taken[-1] = True
        elif word == "#End If":
            taken.pop()
        elif all(taken):
            kept.append(line)
    return "\r\n".join(kept)


def _with_sheet(book: bytes, sheet: str) -> bytes:
    if not sheet:
        return book
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            data = data.replace(b"<sheetData/>", f"<sheetData>{sheet}</sheetData>".encode())
            new.writestr(name, data.replace(b'name="Sheet1"', b'name="commissioning.conf"'))
    return out.getvalue()


@pytest.mark.libreoffice
def test_libreoffice_loads_the_project_and_only_plain_tags_reach_python(tmp_path: Path) -> None:
    require_libreoffice()
    tags = ["validate", "", "x'); import os; ('", "Validate", "next_finding", "a b", "a1", "é"]
    presses = "\n".join(f'    Press "{tag}"' for tag in tags)
    hear = vba(HEAR, heard=tmp_path / "heard.txt")
    heard, listed = run(
        tmp_path,
        *(one for one in modules() if one.name != "PythonRunner"),
        Module("PythonRunner", "class", vba(STUB) + hear),
        Module("IRibbonControl", "class", BUTTON),
        Module("Driver", "module", vba(DRIVER, presses=presses)),
    )
    start = "from commissioning_addin import ribbon; ribbon.run"
    assert heard == [f"{start}('validate')", f"{start}('next_finding')", "clean up"]
    assert {"CommissioningRibbon", "PythonRunner", "ThisWorkbook", "Sheet1"} <= listed


@pytest.mark.libreoffice
def test_a_hostile_sheet_or_file_beside_the_workbook_names_no_interpreter(tmp_path: Path) -> None:
    """A stock xlwings would take the interpreter from either."""
    require_libreoffice()
    # LibreOffice takes the path with the back strokes of Windows as one name.
    own = tmp_path / r"home\.commissioning\commissioning.conf"
    own.write_text('"INTERPRETER_WIN","own"')
    hostile = '"INTERPRETER_WIN","hostile"\n"PYTHONPATH","hostile"'
    for name in ("commissioning.conf", "xlwings.conf"):
        (tmp_path / name).write_text(hostile)
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{key}</t></is></c>'
        f'<c r="B{n}" t="inlineStr"><is><t>hostile</t></is></c></row>'
        for n, key in enumerate(("INTERPRETER_WIN", "PYTHONPATH"), 1)
    )
    real = runner().text.replace("PythonRunner", "RealRunner")
    # Windows expands names such as %USERPROFILE% in what was found; here they stay.
    start = real.index("Function ExpandEnvironmentStrings")
    end = real.index("End Function", start)
    expanded = "Function ExpandEnvironmentStrings(ByVal s As String)\r\n"
    real = real[:start] + expanded + "    ExpandEnvironmentStrings = s\r\n" + real[end:]
    heard, _ = run(
        tmp_path,
        *(one for one in modules() if one.kind == "document"),
        Module("RealRunner", "class", on_windows(real)),
        Module("Driver", "module", vba(ASK) + vba(HEAR, heard=tmp_path / "heard.txt")),
        sheet=cells,
    )
    assert heard == ["INTERPRETER_WIN own", "PYTHONPATH none"]
