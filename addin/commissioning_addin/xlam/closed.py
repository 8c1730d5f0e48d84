"""What is kept of xlwings' text, and what is put in the place of what is not.

Each change names the first and the last words of what goes: either must stand in the text exactly
once, or the build stops.
"""

from __future__ import annotations

KEPT = (
    "RunPython",
    "ExecuteMac",
    "ExecuteWindows",
    "CleanUp",
    "GetConfigFilePath",
    "GetConfig",
    "GetConfigFromFile",
    "WScript",
    "FileExists",
    "FileExistsOnWindows",
    "FileOrFolderExistsOnMac",
    "ParentFolder",
    "KillFileOnMac",
    "GetMacDir",
    "ToMacPath",
    "ToPosixPath",
    "ShowError",
    "ExpandEnvironmentStrings",
    "ReadFile",
    "CreateGUID",
)

_NOT_INSTALLED = (
    '"Commissioning is not fully installed. Close Excel and run: commissioning-addin install"'
)

_RUN_PYTHON = (
    (
        "    Dim i As Integer\n    Dim SourcePythonCommand",
        "    SourcePythonCommand = PythonCommand\n",
        "    Dim interpreter As String\n",
    ),
    (
        '    If interpreter = "" Then\n        \' Legacy\n',
        '            PythonCommand = "import xlwings.pro;xlwings.pro.runpython_embedded_code'
        '(\'" & SourcePythonCommand & "\')"\n        End If\n    End If\n',
        '    If interpreter = "" Then\n'
        f"        MsgBox {_NOT_INSTALLED}, vbExclamation\n"
        "        Exit Function\n"
        "    End If\n",
    ),
    (
        '        Application.StatusBar = "Running..."',
        "        ExecuteMac PythonCommand, interpreter, PYTHONPATH\n",
        '        Application.StatusBar = "Commissioning is starting ..."\n'
        "        ExecuteMac PythonCommand, interpreter\n",
    ),
    (
        "        If OPTIMIZED_CONNECTION = True Then\n",
        "            RunPython = ExecuteWindows(False, PythonCommand, interpreter, PYTHONPATH)\n"
        "        End If\n",
        "        RunPython = ExecuteWindows(False, PythonCommand, interpreter)\n",
    ),
)

_EXECUTE_MAC = (
    (
        "Sub ExecuteMac(PythonCommand As String, PYTHON_MAC",
        "As String, Optional PYTHONPATH As String)\n",
        "Private Sub ExecuteMac(PythonCommand As String, PYTHON_MAC As String)\n",
    ),
    (
        "    ' Transform paths\n",
        """    PYTHONPATH = Replace(PYTHONPATH, "'", "\\'") ' Escaping quotes\n""",
        "",
    ),
    (
        '    ParameterString = PYTHONPATH + ";"\n',
        '    ParameterString = ParameterString + "|" + LOG_FILE\n',
        "    ' The name comes last: whatever it holds, it cannot stand for another part.\n"
        "    ParameterString = PythonInterpreter + vbTab + PythonCommand + vbTab + LOG_FILE\n"
        "    ParameterString = ParameterString + vbTab"
        " + Left(Application.Path, Len(Application.Path) - 4)\n"
        "    ParameterString = ParameterString + vbTab\n"
        "    If Not ActiveWorkbook Is Nothing Then"
        " ParameterString = ParameterString + ActiveWorkbook.Name\n",
    ),
    (
        'AppleScriptTask("xlwings-" & XLWINGS_VERSION',
        '& ".applescript",',
        'AppleScriptTask("commissioning.applescript",',
    ),
    (
        'MsgBox "To enable RunPython,',
        'and try again.", vbCritical\n',
        f"MsgBox {_NOT_INSTALLED}, vbExclamation\n",
    ),
)

_EXECUTE_WINDOWS = (
    (
        "Optional PYTHONPATH As String, Optional FrozenArgs",
        " As String) As Integer\n",
        "Optional FrozenArgs As String) As Integer\n",
    ),
    (
        '    CondaPath = GetConfig("CONDA PATH")\n',
        '        CondaCmd = ""\n    End If\n',
        "",
    ),
    (
        "        RunCommand = CondaCmd & PythonInterpreter",
        '& PythonCommand & """ "\n',
        '        RunCommand = PythonInterpreter & " -B -P -c """ & PythonCommand & """ "\n',
    ),
    (
        '                       " --wb=" & """"',
        "Application.Name & Chr(34) & ",
        '                       " --from_xl=1',
    ),
    (
        '" --hwnd="',
        " & Chr(34) & Application.Hwnd & Chr(34) & _\n",
        ' --hwnd=" & Application.Hwnd & _\n',
    ),
)

_CONFIG = (
    (
        "    ' Sheet\n    #If App",
        "    ' User Config\n",
        "",
    ),
)

_REST = (
    ("Private Sub CleanUp()", "\n    'On Mac only", "Public Sub CleanUp()\n    'On Mac only"),
    # What an action leaves in the status bar stays there.
    (
        "    'Clean up\n",
        "    Application.ScreenUpdating = True\n",
        '    If Application.StatusBar = "Commissioning is starting ..." Then'
        " Application.StatusBar = False\n",
    ),
    (
        '    If GetConfig("SHOW_ERROR_POPUPS", "True") = "False" Then\n',
        '        ErrorSheet.Range("A1").Value = Content\n    Else\n',
        "",
    ),
    (
        "            WScript.Popup Content, AUTO_DISMISS,",
        "        #End If\n    End If\n",
        '            WScript.Popup Content, AUTO_DISMISS, "Error", OK_BUTTON_ERROR\n'
        "        #End If\n",
    ),
    ("    Dim ErrorSheet As", " Worksheet\n", ""),
)

CHANGES = (*_RUN_PYTHON, *_EXECUTE_MAC, *_EXECUTE_WINDOWS, *_CONFIG, *_REST)
