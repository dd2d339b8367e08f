"""Names of characters in HTML."""

from html import _names

__all__ = ["html5", "name2codepoint", "codepoint2name", "entitydefs"]

html5 = {}
for _row in _names.names.split():
    _name, _codes = _row.split("=")
    _text = "".join(chr(int(_code, 16)) for _code in _codes.split("+"))
    if _name.endswith("*"):
        _name = _name[:-1]
        html5[_name] = _text
    html5[_name + ";"] = _text

name2codepoint = {_name: ord(html5[_name + ";"]) for _name in _names.old_names.split()}
# HTML 4 meant other brackets than HTML 5.
name2codepoint["lang"], name2codepoint["rang"] = 0x2329, 0x232A

codepoint2name = {_code: _name for _name, _code in name2codepoint.items()}
entitydefs = {_name: chr(_code) for _name, _code in name2codepoint.items()}
