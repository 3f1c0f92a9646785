"""LibreOffice kept open on one workbook: types values into cells, recalculates, tells what moved.

Usage: live-calc.py SOFFICE PROFILE_URL WORKBOOK < trials
Each line of standard input is a JSON list of edits [[sheet, address, number], ...]; all are typed, the workbook
recalculated, and one line printed: {sheet: [[row, column, value], ...]} with every cell that now differs from the
untouched workbook (rows and columns from 1; null for an error). Then the cells get back what they held.
The first line printed is the untouched workbook itself, in the same form.
Needs Debian's python3-uno.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def open_workbook(soffice, profile, path):
    pipe = f"parley{int(time.time() * 1000)}"
    process = subprocess.Popen(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
        raise SystemExit("LibreOffice did not answer within a minute")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    if document is None:
        raise SystemExit(f"LibreOffice cannot open {path}")
    return process, desktop, document


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


def main():
    soffice, profile, path = sys.argv[1:4]
    process, desktop, document = open_workbook(soffice, profile, path)
    try:
        document.enableAutomaticCalculation(False)
        document.calculateAll()
        before = snapshot(document)
        print(json.dumps(differing({}, before)), flush=True)
        for line in sys.stdin:
            restore = []
            for sheet, address, number in json.loads(line):
                cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
                restore.append((cell, cell.Formula))
                cell.Value = number
            document.calculate()
            print(json.dumps(differing(before, snapshot(document))), flush=True)
            for cell, formula in restore:
                cell.Formula = formula
    finally:
        document.close(True)
        try:
            desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


main()
