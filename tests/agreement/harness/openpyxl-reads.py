"""What openpyxl finds in a workbook, as JSON: sheets with their charts and validated cells, defined names.

Usage: openpyxl-reads.py WORKBOOK. Needs Debian's python3-openpyxl.
"""
import json
import sys

import openpyxl


def cells_in(validation):
    return sum(len(rows) * len(rows[0]) for rows in (list(area.rows) for area in validation.sqref.ranges))


book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
    "sheets": [
        {
            "name": sheet.title,
            "charts": len(sheet._charts),
            "validated": sum(cells_in(one) for one in sheet.data_validations.dataValidation),
            "formulas": sum(1 for row in sheet.iter_rows() for cell in row if cell.data_type == "f"),
        }
        for sheet in book
    ],
    "names": sorted(name.name for name in book.defined_names.definedName),
}))
