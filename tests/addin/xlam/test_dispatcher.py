"""The dispatcher run for real, by LibreOffice, with stubs of RunPython and of a ribbon's button."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.libreoffice import require_libreoffice, soffice

from commissioning_addin.xlam.build import PROJECT, build_xlam, modules
from commissioning_addin.xlam.package import WORKBOOK
from commissioning_addin.xlam.project import Module

BUTTON = 'Attribute VB_Name = "IRibbonControl"\r\nPublic Tag As String\r\n'
STUB = """Attribute VB_Name = "PythonRunner"
Public Function RunPython(PythonCommand As String)
    Dim number As Integer
    number = FreeFile
    Open "{heard}" For Append As #number
    Print #number, PythonCommand
    Close #number
End Function
Public Sub CleanUp()
    RunPython "clean up"
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


def pressed(tags: list[str], folder: Path) -> tuple[list[str], set[str]]:
    """Return what RunPython was asked for, and the modules of the project."""
    heard, listed = folder / "heard.txt", folder / "listed.txt"
    presses = "\r\n".join(f'    Press "{tag}"' for tag in tags)
    stubs = [
        Module("PythonRunner", "class", _vba(STUB.format(heard=heard))),
        Module("IRibbonControl", "class", BUTTON),
        Module("Driver", "module", _vba(DRIVER.format(presses=presses))),
    ]
    own = [one for one in modules() if one.name != "PythonRunner"]
    book = folder / "addin.xlsm"
    book.write_bytes(build_xlam(WORKBOOK, [*own, *stubs]))
    command = soffice(folder / "profile")
    # The first start of a profile puts LibreOffice's own empty library into it.
    subprocess.run([*command, "--terminate_after_init"], check=True, timeout=120)
    basic = folder / "profile" / "user" / "basic" / "Standard"
    script = START.format(url=book.as_uri(), listed=listed, project=PROJECT)
    (basic / "Module1.xba").write_text(script, "utf-8")
    (basic / "script.xlb").write_text(LIBRARY, "utf-8")
    subprocess.run(
        [*command, "macro:///Standard.Module1.Main"], check=True, capture_output=True, timeout=120
    )
    return heard.read_text().split("\n")[:-1], set(listed.read_text().split())


def _vba(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.mark.libreoffice
def test_libreoffice_loads_the_project_and_only_plain_tags_reach_python(tmp_path: Path) -> None:
    require_libreoffice()
    tags = ["validate", "", "x'); import os; ('", "Validate", "next_finding", "a b", "a1", "é"]
    heard, listed = pressed(tags, tmp_path)
    start = "from commissioning_addin import ribbon; ribbon.run"
    assert heard == [f"{start}('validate')", f"{start}('next_finding')", "clean up"]
    assert {"CommissioningRibbon", "PythonRunner", "ThisWorkbook", "Sheet1"} <= listed
