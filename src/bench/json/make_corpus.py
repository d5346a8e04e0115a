#!/usr/bin/env python3
"""Writes the corpus of wrong presets, src/test/resources/json: a file a way to be wrong.

Every file differs in one thing from a valid preset, or is not JSON (RFC 8259) at all. Names tell
what is wrong. Run it from the project's folder; it takes no arguments and needs no library.
"""

import json
import pathlib
import re
import shutil

FOLDER = pathlib.Path("src/test/resources/json")
VALID = pathlib.Path("presets/canonical-l4.json").read_text(encoding="utf-8")
PRESET = json.loads(VALID)
files = {}


def add(name, content):
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    assert name not in files, name
    files[name] = data


def replaced(old, new):
    assert VALID.count(old) == 1, old
    return VALID.replace(old, new)


def dumped(change):
    preset = json.loads(VALID)
    change(preset)
    return json.dumps(preset, indent=1)


# Cut off
step = len(VALID) // 40
for k in range(40):
    add(f"cut-at-{k * step:04}", VALID[: k * step])

# Structure
for name, text in {
    "two-values": VALID + VALID,
    "value-then-comma": VALID + ",",
    "value-then-brace": VALID.rstrip() + "}",
    "value-then-letter": VALID + "x",
    "value-then-nul": VALID + "\0",
    "value-then-comment": VALID + "// the end",
    "comment-line": replaced('"format"', '// a comment\n"format"'),
    "comment-block": replaced('"format"', '/* a comment */ "format"'),
    "comment-hash": replaced('"format"', '# a comment\n"format"'),
    "comma-trailing-object": re.sub(r'("seed": \d+)', r"\1,", VALID),
    "comma-double": replaced('"format": 1,', '"format": 1,,'),
    "comma-leading": VALID.replace("{", "{,", 1),
    "comma-missing": replaced('"format": 1,', '"format": 1'),
    "comma-for-colon": replaced('"format": 1', '"format", 1'),
    "semicolon-for-comma": replaced('"format": 1,', '"format": 1;'),
    "equals-for-colon": replaced('"format": 1', '"format" = 1'),
    "arrow-for-colon": replaced('"format": 1', '"format" => 1'),
    "colon-missing": replaced('"format": 1', '"format" 1'),
    "colon-double": replaced('"format": 1', '"format":: 1'),
    "value-missing": replaced('"format": 1', '"format": '),
    "key-missing": replaced('"format": 1', ': 1'),
    "key-bare": replaced('"format": 1', 'format: 1'),
    "key-number": replaced('"format": 1', '1: 1'),
    "key-single-quotes": replaced('"format": 1', "'format': 1"),
    "key-null": replaced('"format": 1', 'null: 1'),
    "brace-missing-end": VALID.rstrip()[:-1],
    "brace-missing-start": VALID.replace("{", "", 1),
    "brace-wrong-end": VALID.rstrip()[:-1] + "]",
    "bracket-around": "[" + VALID + "]",
    "bracket-unclosed": "[" + VALID,
    "parentheses": "(" + VALID + ")",
    "xml": "<preset><format>1</format></preset>",
    "yaml": "format: 1\nid: canonical-l4\n",
    "html": "<!DOCTYPE html><title>Not found</title>",
    "lines-of-json": '{"format": 1}\n{"id": "x"}\n',
    "xssi-prefix": ")]}'\n" + VALID,
    "javascript": "var preset = " + VALID + ";",
    "only-string": '"preset"',
    "only-number": "1",
    "only-true": "true",
    "only-null": "null",
    "only-array": "[]",
    "only-object": "{}",
    "only-brace": "{",
    "only-comma": ",",
    "only-quote": '"',
    "only-backslash": "\\",
    "only-minus": "-",
    "blank": " \t\r\n",
    "blank-lines": "\n" * 100,
}.items():
    add("structure-" + name, text)

# Numbers, where the density stands
for name, number in {
    "leading-zero": "00.02", "octal": "01", "hex": "0x1", "binary": "0b1", "plus": "+0.02",
    "no-zero": ".02", "no-fraction": "0.", "minus-alone": "-", "minus-minus": "--1", "minus-point": "-.5",
    "exponent-alone": "1e", "exponent-plus": "1e+", "exponent-minus": "1e-", "exponent-real": "1e0.5",
    "exponent-twice": "1e1e1", "exponent-space": "1e 1", "two-points": "0.0.2", "comma": "0,02",
    "underscore": "0_02", "space": "0 02", "apostrophe": "1'000", "suffix-f": "0.02f", "suffix-l": "1L", "suffix-percent": "2%",
    "nan": "NaN", "nan-signed": "-NaN", "infinity": "Infinity", "infinity-minus": "-Infinity", "inf": "inf",
    "fraction": "1/50", "sum": "0.01+0.01", "full-width": "\uff11", "arabic": "\u0661", "minus-sign": "\u22120.02",
    "too-large": "1e309", "too-large-minus": "-1e309", "exponent-huge": "1e99999999999", "exponent-tiny": "1e-99999999999",
    "digits-1000": "0." + "1" * 1000, "digits-whole-1000": "1" * 1000, "zero": "0", "zero-minus": "-0.0", "negative": "-0.02",
    "above-one": "1.0000000000000002", "underflow": "1e-400",
}.items():
    add("number-" + name, replaced('"density": 0.02', '"density": ' + number))

# Strings, where the title stands
title = '"title": ' + json.dumps(PRESET["title"], ensure_ascii=False)
for code in range(0x20):
    add(f"string-control-{code:02x}", replaced(title, f'"title": "a{chr(code)}b"'))
for name, text in {
    "escape-x": '"\\x41"', "escape-a": '"\\a"', "escape-zero": '"\\0"', "escape-capital-u": '"\\U0041"',
    "escape-single-quote": '"\\\'"', "escape-space": '"\\ "', "escape-end": '"\\"', "escape-line": '"a\\\nb"',
    "unicode-short": '"\\u004"', "unicode-empty": '"\\u"', "unicode-letters": '"\\u00zz"', "unicode-braces": '"\\u{41}"',
    "unicode-sign": '"\\u+041"', "unclosed": '"title', "single-quotes": "'title'", "quotes-curly": "\u201ctitle\u201d",
    "quotes-none": "title", "quotes-back": "`title`", "quotes-triple": '"""title"""', "joined": '"ti" "tle"', "joined-plus": '"ti" + "tle"',
    "inner-quote": '"ti"tle"', "number": "1", "null": "null", "true": "true", "list": '["title"]', "object": '{"en": "title"}', "empty": '""',
}.items():
    add("string-" + name, replaced(title, '"title": ' + text))

# Literals, where a boolean stands
for name, literal in {
    "capital": "False", "upper": "FALSE", "cut": "fals", "long": "falsee", "letter": "f", "no": "no", "off": "off", "none": "None",
    "undefined": "undefined", "nil": "nil", "zero": "0", "text": '"false"', "null": "null", "null-capital": "NULL", "true-cut": "tru",
    "joined": "truefalse",
}.items():
    add("literal-" + name, replaced('"bias": false', '"bias": ' + literal))

# White space that is none
for name, space in {
    "form-feed": "\f", "vertical-tab": "\v", "no-break": "\u00a0", "line-separator": "\u2028", "en-space": "\u2002",
    "word-joiner": "\u2060", "bom-inside": "\ufeff", "nul": "\0", "backspace": "\b", "next-line": "\u0085", "ideographic": "\u3000", "zero-width": "\u200b",
}.items():
    add("space-" + name, replaced('"format": 1', '"format":' + space + '1'))

# Encodings
for name, data in {
    "utf-8-bom": b"\xef\xbb\xbf" + VALID.encode(), "utf-16": VALID.encode("utf-16"),
    "utf-16-le": VALID.encode("utf-16-le"), "utf-16-be": VALID.encode("utf-16-be"),
    "utf-32": VALID.encode("utf-32"), "utf-32-be": VALID.encode("utf-32-be"), "utf-7-like": b"+AHsAfQ-",
    "ebcdic": VALID.encode("cp500", "replace"), "gzip": b"\x1f\x8b\x08\x00" + bytes(40), "png": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "zip": b"PK\x03\x04" + bytes(60), "pickle": b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00}\x94.", "zeros": bytes(300), "ones": b"\xff" * 300,
}.items():
    add("encoding-" + name, data)
for name, data in {
    "latin-1": b"caf\xe9", "lone-continuation": b"\x80", "lone-start": b"\xc3", "overlong-slash": b"\xc0\xaf", "overlong-nul": b"\xc0\x80",
    "overlong-3": b"\xe0\x80\xaf", "surrogate": b"\xed\xa0\x80", "surrogate-pair": b"\xed\xa0\xbd\xed\xb8\x80", "beyond": b"\xf4\x90\x80\x80",
    "five-bytes": b"\xf8\x88\x80\x80\x80", "cut-3": b"\xe2\x82", "cut-4": b"\xf0\x9f\x98", "fe": b"\xfe", "ff": b"\xff",
}.items():
    add("encoding-in-title-" + name, replaced(title, '"title": "@@"').encode().replace(b"@@", data))
    add("encoding-in-key-" + name, replaced('"format": 1', '"@@": 1').encode().replace(b"@@", data))

# Nesting
for depth in (65, 200, 10000):
    add(f"nesting-lists-{depth}", "[" * depth + "]" * depth)
    add(f"nesting-lists-open-{depth}", "[" * depth)
    add(f"nesting-objects-{depth}", '{"a":' * depth + "1" + "}" * depth)
    add(f"nesting-density-{depth}", replaced('"density": 0.02', '"density": ' + "[" * depth + "1" + "]" * depth))

# Keys
for key in PRESET:
    add(f"key-twice-{key}", VALID.replace(f'"{key}"', f'"{key}": 1, "{key}"', 1))
    add(f"key-missing-{key}", dumped(lambda preset: preset.pop(key)))
    add(f"key-other-case-{key}", dumped(lambda preset: preset.update({key.upper(): preset.pop(key)})))
for key in PRESET["run"]:
    add(f"run-key-twice-{key}", VALID.replace(f'"{key}"', f'"{key}": 1, "{key}"', 1))
    add(f"run-key-missing-{key}", dumped(lambda preset: preset["run"].pop(key)))
    for name, value in {
        "null": None, "list": [1], "object": {"a": 1}, "text": "a lot", "negative": -3, "large": 1e300, "long-text": "x" * 2000,
    }.items():
        if key == "seed" and name == "negative":
            continue  # a seed may be
        add(f"run-{key}-{name}", dumped(lambda preset: preset["run"].update({key: value})))
add("key-unknown", replaced('"format": 1', '"format": 1, "colour": "red"'))
add("key-empty", replaced('"format": 1', '"format": 1, "": 1'))
add("key-long", replaced('"format": 1', '"format": 1, "' + "k" * 3000 + '": 1'))
add("key-escaped-twice", replaced('"format": 1', '"format": 1, "\\u0066ormat": 1'))
add("key-proto", replaced('"format": 1', '"format": 1, "__proto__": {}'))
add("key-line", replaced('"format": 1', '"format": 1, "a\\nb": 1'))
for version in ("0", "2", "-1", "1.5", '"1"', "null", "1e9", "99999999999999999999"):
    add("format-" + re.sub(r"\W", "q", version), replaced('"format": 1', '"format": ' + version))

if FOLDER.exists():
    shutil.rmtree(FOLDER)
FOLDER.mkdir(parents=True)
for name, data in files.items():
    (FOLDER / (name + ".json")).write_bytes(data)
print(len(files), "files,", sum(map(len, files.values())), "bytes")
