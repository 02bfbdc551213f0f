"""The character sets that decide what the shipped faces hold and what is taken from them.

Comes in: the Unihan table of Debian's unicode-data (for the 通用规范汉字表). Goes out: sets of
characters. Knows nothing of font files.
"""
import bz2

_CELLS = range(0xA1, 0xFF)


def _decoded(codec, leads, trails):
    """Every single character that a two-byte code page assigns in a block of lead and trail bytes."""
    pairs = (bytes((lead, trail)) for lead in leads for trail in trails)
    texts = (pair.decode(codec, errors="ignore") for pair in pairs)
    return {text for text in texts if len(text) == 1}


def gb2312_hanzi():
    """The 6763 hanzi of GB/T 2312—1980, rows 16 to 87."""
    return _decoded("gb2312", range(0xB0, 0xF8), _CELLS)


def gb2312_symbols():
    """The 682 signs of rows 1 to 9, under the code points that Python's codec gives them."""
    return _decoded("gb2312", range(0xA1, 0xAA), _CELLS)


def gb2312_symbols_as_typed():
    """The same signs as people type them: the middle dot is U+00B7 and the dash is U+2014."""
    return gb2312_symbols() - {"\u30fb", "\u2015"} | {"\u00b7", "\u2014"}


def big5_level1():
    """The 5401 frequent traditional hanzi, for names and quotations."""
    trails = [*range(0x40, 0x7F), *_CELLS]
    return {c for c in _decoded("big5", range(0xA4, 0xC7), trails) if "\u4e00" <= c <= "\u9fff"}


def tgh(unihan_other_mappings):
    """The 8105 hanzi of 通用规范汉字表 (State Council, 2013), in the order of that table."""
    numbered = {}
    with bz2.open(unihan_other_mappings, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == "kTGH":
                numbered[int(parts[2].split(":")[1])] = chr(int(parts[0][2:], 16))
    return [numbered[n] for n in sorted(numbered)]


def hanzi_of(characters):
    """The unified ideographs among them: the basic block, extension A and the planes beyond."""
    return {c for c in characters if "\u3400" <= c <= "\u9fff" or "\U00020000" <= c <= "\U000323af"}


#: Seen in personal names but not in the 8105.
NAMES = set("龑禕燊喆堃犇翀頔赟珺")

_SYMBOL_RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x01F8, 0x01F9), (0x02C6, 0x02DD),
    (0x0391, 0x03C9), (0x2010, 0x2040), (0x20AC, 0x20AC), (0x2100, 0x218F), (0x2190, 0x2199),
    (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2600, 0x2612), (0x2E3A, 0x2E3B),
    (0x3000, 0x303F), (0x3200, 0x32FF), (0x3380, 0x33DF), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE),
)


def symbols():
    """Signs kept in the cut faces: Latin, Greek, numerals in circles and brackets, units, CJK marks."""
    return {chr(c) for first, last in _SYMBOL_RANGES for c in range(first, last + 1)} | gb2312_symbols()
