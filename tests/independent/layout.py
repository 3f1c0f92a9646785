"""JSON as the repository lays it out."""

import json
import re

LINE_WIDTH = 110
EXPONENT = re.compile(r"e\+?(-?)0*")  # 1e-05 is laid out as 1e-5


def as_text(value, indent="", used=0, comma=0):
    """JSON with lists of numbers filled into lines, as the repository's formatter (biome) lays it out."""

    def plain(thing):
        text = json.dumps(thing, ensure_ascii=False, allow_nan=False)
        return EXPONENT.sub(r"e\1", text) if isinstance(thing, float) else text

    inner = indent + "  "
    if isinstance(value, dict) and value:
        rows = []
        for place, (key, thing) in enumerate(value.items()):
            head = f"{inner}{plain(key)}: "
            rows.append(head + as_text(thing, inner, len(head), place < len(value) - 1))
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if not isinstance(value, list) or not value:
        return plain(value)
    if any(isinstance(thing, dict) for thing in value):
        return "[\n" + ",\n".join(inner + as_text(thing, inner) for thing in value) + f"\n{indent}]"
    texts = [plain(thing) for thing in value]
    if used + len(", ".join(texts)) + 2 + comma <= LINE_WIDTH:
        return "[" + ", ".join(texts) + "]"
    if any(thing is None for thing in value):
        return "[\n" + ",\n".join(inner + text for text in texts) + f"\n{indent}]"
    rows = [inner + texts[0]]
    for place, text in enumerate(texts[1:], 1):
        # a number's own comma must still fit, except after the last
        if len(rows[-1]) + 2 + len(text) + (place < len(texts) - 1) <= LINE_WIDTH:
            rows[-1] += ", " + text
        else:
            rows[-1] += ","
            rows.append(inner + text)
    return "[\n" + "\n".join(rows) + f"\n{indent}]"
