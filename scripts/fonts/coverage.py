"""Which characters each shipped face is asked for, so that a face can be chosen without opening it.

Comes in: the finished font files. Goes out: coverage.json, per face a bitmap of the code points below
U+10000 (base64, bit c & 7 of byte c >> 3) and the list of those above.
"""
import base64
import json

from fontTools.ttLib import TTFont

import charsets

#: Not of GB 2312, but looked at and right: the ideographic space, and the zero of 二〇二六.
FANDOL_RIGHT = {"\u3000", "〇"}
#: Fandol is right for GB 2312 only, and there these are other characters than they claim to be.
FANDOL_WRONG = {"FandolKai-Regular": set("仓雎￥"), "FandolFang-Regular": set("￥")}


def trusted(face, code_points):
    """What a face may be asked for: everything it has, or for Fandol the part that was looked at."""
    if face not in FANDOL_WRONG:
        return set(code_points)
    good = charsets.gb2312_hanzi() | charsets.gb2312_symbols_as_typed() | FANDOL_RIGHT
    return {c for c in code_points if chr(c) in good - FANDOL_WRONG[face]}


def pack(code_points):
    bits = bytearray(0x2000)
    for c in code_points:
        if c <= 0xFFFF:
            bits[c >> 3] |= 1 << (c & 7)
    return {
        "bmp": base64.b64encode(bits).decode("ascii"),
        "astral": sorted(c for c in code_points if c > 0xFFFF),
    }


def write(out, files):
    """`files`: PostScript name → file name."""
    table = {}
    for face, name in files.items():
        held = (c for c in TTFont(out / name, lazy=True).getBestCmap() if c >= 0x20 and not 0xE000 <= c <= 0xF8FF)
        table[face] = pack(trusted(face, held))
    text = ",\n".join(f'  "{face}": {json.dumps(entry, separators=(",", ":"))}' for face, entry in table.items())
    (out / "coverage.json").write_text("{\n" + text + "\n}\n", encoding="utf-8")
