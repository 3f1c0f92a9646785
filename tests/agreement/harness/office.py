"""LibreOffice kept open: loads one workbook after another, calculates, types into cells, tells what the cells hold.

Usage: office.py SOFFICE PROFILE_URL < commands
Each line of standard input is a JSON list, a command with its arguments; each is answered by one line:
  ["open", PATH]                        loads a workbook; what the cells hold as loaded, before anything is calculated
  ["calculate"]                         calculates every formula anew; what the cells hold then
  ["try", [[SHEET, ADDRESS, NUMBER]..]] types all the numbers and recalculates; what moved since "calculate", then
                                        the cells get back what they held
  ["close"]                             leaves the workbook as it is on disk
Values are {sheet: rows of values}, the first row and column first; what moved is {sheet: [[row, column, value]..]},
counted from 1. An error in a cell is null, an empty cell an empty text.
Needs Debian's python3-uno. The profile is the program's own, which keeps the results found in a file.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def start(soffice, profile):
    pipe = f"parley{int(time.time() * 1000)}"
    process = subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            if process.poll() is not None:
                raise SystemExit("LibreOffice ended before it answered")
            time.sleep(0.1)
    else:
        process.kill()
        raise SystemExit("LibreOffice did not answer within a minute")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    return process, desktop


def load(desktop, path):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    if document is None:
        raise SystemExit(f"LibreOffice cannot open {path}")
    document.enableAutomaticCalculation(False)
    return document


def snapshot(document):
    values = {}
    for name in document.Sheets.ElementNames:
        sheet = document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        address = cursor.RangeAddress
        used = sheet.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow)
        values[name] = used.getDataArray()
    return values


def differing(before, after):
    moved = {}
    for name, rows in after.items():
        old = before.get(name, ())
        cells = []
        for r, row in enumerate(rows):
            old_row = old[r] if r < len(old) else ()
            if row == old_row:
                continue
            for c, value in enumerate(row):
                if c >= len(old_row) or value != old_row[c]:
                    cells.append([r + 1, c + 1, value])
        if cells:
            moved[name] = cells
    return moved


def tried(document, edits, before):
    restore = []
    for sheet, address, number in edits:
        cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
        restore.append((cell, cell.Formula))
        cell.Value = number
    document.calculate()
    moved = differing(before, snapshot(document))
    for cell, formula in restore:
        cell.Formula = formula
    return moved


def main():
    soffice, profile = sys.argv[1:3]
    process, desktop = start(soffice, profile)
    document, calculated = None, {}
    try:
        for line in sys.stdin:
            command, *arguments = json.loads(line)
            if command == "open":
                document = load(desktop, *arguments)
                answer = snapshot(document)
            elif command == "calculate":
                document.calculateAll()
                answer = calculated = snapshot(document)
            elif command == "try":
                answer = tried(document, *arguments, calculated)
            elif command == "close":
                document.close(True)
                document, calculated, answer = None, {}, {}
            else:
                raise SystemExit(f"there is no command {command}")
            print(json.dumps(answer), flush=True)
    finally:
        try:
            if document is not None:
                document.close(True)
            desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


main()
