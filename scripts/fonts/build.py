#!/usr/bin/python3
"""Maintainers only. Makes everything in fonts/ but its README from unpacked packages: the seven faces,
their licences, the manifest and the coverage tables.

    build.py WORK OUT        WORK as scripts/fonts/fetch.sh leaves it

Needs fontTools (Debian python3-fonttools 4.38). The same packages give the same bytes every time.
Fonts under a licence that reserves their name are copied whole or renamed, never cut under their name.
"""
import gzip
import hashlib
import json
import pathlib
import shutil
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

import charsets
import coverage

#: Layout features worth keeping in a cut face: widths of marks, vertical forms, kerning, ligatures.
FEATURES = ["halt", "palt", "vhal", "vpal", "chws", "vchw", "fwid", "hwid", "pwid", "vert", "vrt2", "locl",
            "kern", "liga", "ccmp"]
#: GB 2312 hanzi that FandolKai draws as other hanzi: 仓 as 仑, 雎 as 睢.
DRAWN_WRONG = set("仓雎")
SUPPLEMENT_NAMES = {
    1: "Gongwen Kai Supplement", 2: "Regular", 3: "GongwenKaiSupplement;subset", 4: "Gongwen Kai Supplement",
    6: "GongwenKaiSupplement",
    10: "Glyph subset of a Kai typeface by LXGW (2021-2023), version 1.250; renamed because its name is reserved "
        "under the OFL.",
}
MICROSOFT_ENGLISH = (3, 1, 0x409)


def find(root, name):
    hits = sorted(root.rglob(name))
    if not hits:
        sys.exit(f"{root}: no {name}; run scripts/fonts/fetch.sh first")
    return hits[0]


def cut(source, target, characters, features, names=None):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=True, name_IDs=["*"],
                             name_languages=["*"], recalc_timestamp=False, glyph_names=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(c) for c in characters])
    cutter.subset(font)
    if names:
        rename(font["name"], names)
    font.save(target)


def rename(table, names):
    """Keep the English records only, without typographic family names, and write ours over them."""
    platform, encoding, language = MICROSOFT_ENGLISH
    table.names = [r for r in table.names if (r.platformID, r.langID) == (platform, language)
                   and r.nameID not in (16, 17, 18, 21, 22, 25)]
    for name_id, text in names.items():
        table.setName(text, name_id, platform, encoding, language)


NOTO_SERIF = {"package": "npm @expo-google-fonts/noto-serif-sc 0.4.3", "licence": "OFL-1.1",
              "licenceFile": "OFL-NotoSerifSC.txt"}
NOTO_SANS = {"package": "npm @expo-google-fonts/noto-sans-sc 0.4.3", "licence": "OFL-1.1",
             "licenceFile": "OFL-NotoSansSC.txt"}
FANDOL = {"package": "Debian texlive-lang-chinese 2022.20230122-1",
          "licence": "GPL-3.0-or-later WITH Font-exception-2.0",
          "licenceFile": "LICENSE-Fandol-GPL3-font-exception.txt", "changed": "no"}
#: What the manifest says of each file besides what is read from it.
FACTS = {
    "NotoSerifSC-Bold.ttf": NOTO_SERIF | {"changed": "subset"},
    "FandolFang-Regular.otf": FANDOL,
    "NotoSansSC-Medium.ttf": NOTO_SANS | {"changed": "subset"},
    "FandolKai-Regular.otf": FANDOL,
    "NotoSerifSC-Regular.ttf": NOTO_SERIF | {"changed": "no"},
    "LiberationSerif-Regular.ttf": {"package": "Debian fonts-liberation2 2.1.5-1", "licence": "OFL-1.1",
                                    "licenceFile": "OFL-Liberation.txt", "changed": "no"},
    "GongwenKaiSupplement.ttf": {"package": "Debian fonts-lxgw-wenkai 1.250+repack-1", "licence": "OFL-1.1",
                                 "licenceFile": "OFL-LXGW.txt", "changed": "subset, renamed"},
}


def make_faces(work, out, tgh):
    deb, npm = work / "deb", work / "npm"
    for source, target in (
        (find(deb, "FandolFang-Regular.otf"), "FandolFang-Regular.otf"),
        (find(deb, "FandolKai-Regular.otf"), "FandolKai-Regular.otf"),
        (find(npm, "NotoSerifSC_400Regular.ttf"), "NotoSerifSC-Regular.ttf"),
        (find(deb / "usr/share/fonts/truetype/liberation2", "LiberationSerif-Regular.ttf"),
         "LiberationSerif-Regular.ttf"),
    ):
        shutil.copyfile(source, out / target)
    gb2312 = charsets.gb2312_hanzi()
    hanzi = gb2312 | set(tgh) | charsets.big5_level1() | charsets.NAMES
    full = hanzi | charsets.symbols()
    cut(find(npm, "NotoSerifSC_700Bold.ttf"), out / "NotoSerifSC-Bold.ttf", full, FEATURES)
    cut(find(npm, "NotoSansSC_500Medium.ttf"), out / "NotoSansSC-Medium.ttf", full, FEATURES)
    kai = find(deb, "LXGWWenKai-Light.ttf")
    only_here = held(kai) - held(out / "NotoSerifSC-Regular.ttf")
    cut(kai, out / "GongwenKaiSupplement.ttf", (hanzi - gb2312) | DRAWN_WRONG | charsets.hanzi_of(only_here), [],
        SUPPLEMENT_NAMES)


def held(path):
    return {chr(c) for c in TTFont(path, lazy=True).getBestCmap()}


def make_licences(work, out):
    """Licence texts as their owners give them; Debian's dot for an empty line is undone."""
    deb, npm = work / "deb", work / "npm"
    doc = deb / "usr/share/doc"
    fandol = doc / "texlive-doc/fonts/fandol"
    (out / "LICENSE-Fandol-GPL3-font-exception.txt").write_bytes(
        b"Fandol fonts, https://ctan.org/pkg/fandol, README of the package:\n\n" + (fandol / "README").read_bytes()
        + b"\n\nLicence (the font exception is its last paragraph):\n\n"
        + gzip.decompress((fandol / "COPYING.gz").read_bytes()))
    for family in ("Serif", "Sans"):
        package = f"expo-google-fonts-noto-{family.lower()}-sc-0.4.3"
        shutil.copyfile(npm / package / "LICENSE_FONT", out / f"OFL-Noto{family}SC.txt")
    shutil.copyfile(doc / "fonts-liberation2/copyright", out / "OFL-Liberation.txt")
    lxgw = (doc / "fonts-lxgw-wenkai/copyright").read_text(encoding="utf-8")
    licence = lxgw[lxgw.index(" ----"):lxgw.rindex("\nLicense: GPL-3+")]
    lines = ("" if line == " ." else line.removeprefix(" ") for line in licence.splitlines())
    (out / "OFL-LXGW.txt").write_text(
        "Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai), with Reserved Font Names \"霞鹜\" and \"LXGW\".\n"
        "Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)\n\n"
        + "\n".join(lines).rstrip() + "\n", encoding="utf-8")


def describe(path):
    data = path.read_bytes()
    font = TTFont(path, lazy=True)
    name = font["name"].getDebugName
    return {
        "file": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(),
        "postscript": name(6), "family": name(1), "version": name(5).split(";")[0].removeprefix("Version "),
        "glyphs": font["maxp"].numGlyphs, **FACTS[path.name],
    }


def main():
    work, out = (pathlib.Path(a) for a in sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    tgh = charsets.tgh(find(work / "deb", "Unihan_OtherMappings.txt.bz2"))
    assert len(tgh) == 8105
    make_faces(work, out, tgh)
    make_licences(work, out)
    (out / "tgh-8105.txt").write_text("".join(tgh) + "\n", encoding="utf-8")
    files = [describe(out / name) for name in FACTS]
    (out / "manifest.json").write_text(json.dumps(files, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    coverage.write(out, {f["postscript"]: f["file"] for f in files})
    print(sum(f["bytes"] for f in files), "bytes")


if __name__ == "__main__":
    main()
