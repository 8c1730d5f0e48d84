-- Excel for Mac starts Python through this. Every part is quoted, whatever the workbook is called.
on VbaHandler(parameters)
	set previous to AppleScript's text item delimiters
	set AppleScript's text item delimiters to tab
	set {interpreter, command, logFile, excel, workbookName} to text items 1 thru 5 of parameters
	set AppleScript's text item delimiters to previous
	set shellCommand to quoted form of interpreter & " -B -P -u -W ignore -c " & quoted form of command
	set shellCommand to shellCommand & " " & quoted form of ("--wb=" & workbookName) & " --from_xl=1"
	set shellCommand to shellCommand & " " & quoted form of ("--app=" & excel)
	return do shell script shellCommand & " > /dev/null 2> " & quoted form of logFile & " &"
end VbaHandler
