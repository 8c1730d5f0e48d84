Attribute VB_Name = "CommissioningRibbon"
Option Explicit

' Every button of the ribbon calls this. The button's tag names the action; what each does is
' written in Python, in commissioning_addin.ribbon. Only small letters and _ can get through.
Public Sub OnCommissioning(control As IRibbonControl)
    Dim action As String
    Dim python As PythonRunner
    action = control.Tag
    If Len(action) = 0 Then Exit Sub
    If action Like "*[!a-z_]*" Then Exit Sub
    Set python = New PythonRunner
    python.RunPython "from commissioning_addin import ribbon; ribbon.run('" & action & "')"
End Sub

' On a Mac, Python asks for this when it ends: it clears the status bar.
Public Sub CleanUp()
    Dim python As PythonRunner
    Set python = New PythonRunner
    python.CleanUp
End Sub
