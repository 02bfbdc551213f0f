#!/usr/bin/python3
"""Maintainers only. Makes the tiny fonts of test/fonts/samples: a collection of two faces, and an
OpenType font whose outlines call subroutines.

    samples.py FONTS OUT        FONTS is the finished fonts/ folder

Outlines of the collection come from GongwenKaiSupplement.ttf (OFL 1.1), under names of our own; the other
font draws boxes. Needs fontTools (Debian python3-fonttools 4.38).
"""
import io
import pathlib
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTCollection, TTFont

MICROSOFT = ((3, 1, 0x409), (3, 1, 0x804))
#: Characters of both faces; they are beyond GB 2312, where the source has its glyphs.
TEXT = "喆堃翀頔"


def names(font, english, chinese, postscript):
    table = font["name"]
    table.names = []
    for (platform, encoding, language), family in zip(MICROSOFT, (english, chinese)):
        for name_id, text in {1: family, 2: "Regular", 4: family, 5: "Version 1.000", 6: postscript,
                              13: "SIL Open Font License 1.1"}.items():
            table.setName(text, name_id, platform, encoding, language)


def collection(source, out):
    faces = []
    for english, chinese, postscript in (("Banxin Sample Song", "版心样宋", "BanxinSampleSong"),
                                         ("Banxin Sample Hei", "版心样黑", "BanxinSampleHei")):
        font = TTFont(source, recalcTimestamp=False)
        cutter = subset.Subsetter(subset.Options(layout_features=[], hinting=False, notdef_outline=True,
                                                 glyph_names=False))
        cutter.populate(text=TEXT)
        cutter.subset(font)
        names(font, english, chinese, postscript)
        saved = io.BytesIO()
        font.save(saved)
        faces.append(TTFont(saved, recalcTimestamp=False))
    both = TTCollection()
    both.fonts = faces
    both.save(out)


def subroutines(out):
    """`A` calls a local subroutine, `B` a global one, `C` both; with fewer than 1240, number 0 is called by -107."""
    first = -107
    box = [300, "hlineto", 400, "vlineto", -300, "hlineto"]
    programs = {
        ".notdef": [500, 0, "hmoveto", "endchar"],
        "A": [600, 50, 0, "rmoveto", first, "callsubr", "endchar"],
        "B": [600, 50, 100, "rmoveto", first, "callgsubr", "endchar"],
        "C": [650, 20, 0, "rmoveto", first, "callsubr", 10, 300, "rmoveto", first, "callgsubr", "endchar"],
    }
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(list(programs))
    builder.setupCharacterMap({0x41: "A", 0x42: "B", 0x43: "C"})
    builder.setupCFF("BanxinSampleSubr", {"FullName": "Banxin Sample Subr"},
                     {name: T2CharString(program=program) for name, program in programs.items()},
                     {"nominalWidthX": 0, "defaultWidthX": 0})
    cff = builder.font["CFF "].cff
    top = cff.topDictIndex[0]
    from fontTools.cffLib import SubrsIndex
    top.Private.Subrs = SubrsIndex()
    top.Private.Subrs.append(T2CharString(program=[*box, "return"]))
    cff.GlobalSubrs.append(T2CharString(program=[150, "hlineto", 150, "vlineto", -150, "hlineto", "return"]))
    for charstring in (top.CharStrings[name] for name in programs):
        charstring.private, charstring.globalSubrs = top.Private, cff.GlobalSubrs
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (600, 50), "B": (600, 50), "C": (650, 20)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Banxin Sample Subr", "styleName": "Regular",
                            "psName": "BanxinSampleSubr", "version": "Version 1.000"})
    builder.setupOS2()
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(out)


def main():
    fonts, out = (pathlib.Path(a) for a in sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    collection(fonts / "GongwenKaiSupplement.ttf", out / "two-faces.ttc")
    subroutines(out / "subroutines.otf")


if __name__ == "__main__":
    main()
