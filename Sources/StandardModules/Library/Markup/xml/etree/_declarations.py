"""What the type of a document declares within the document: entities, notations, attributes."""

import re

_name = r"[A-Za-z_:\u0080-\U0010ffff][-.\w:\u0080-\U0010ffff]*"
_text = r"(?:\"[^\"]*\"|'[^']*')"
_external = rf"(?:SYSTEM\s+(?P<system>{_text})|PUBLIC\s+(?P<public>{_text})(?:\s+(?P<behind>{_text}))?)"
_piece = re.compile(
    rf"<!--.*?-->|<\?.*?\?>|<!(?P<kind>ENTITY|NOTATION|ATTLIST|ELEMENT)\s+(?P<rest>(?:{_text}|[^'\">])*)>", re.DOTALL)
_entity = re.compile(
    rf"(?P<name>{_name})\s+(?:(?P<value>{_text})|{_external}(?:\s+NDATA\s+(?P<notation>{_name}))?)\s*", re.DOTALL)
_notation = re.compile(rf"(?P<name>{_name})\s+{_external}\s*")
_attribute = re.compile(
    rf"\s*(?P<name>{_name})\s+(?P<type>NOTATION\s*\([^)]*\)|\([^)]*\)|[A-Z]+)\s+"
    rf"(?P<default>#REQUIRED|#IMPLIED|(?:#FIXED\s+)?{_text})")


def _identifiers(match):
    """What is told of something outside: its public name and where it is."""
    public, system = match["public"], match["system"] or match["behind"]
    return public and public[1:-1], system and system[1:-1]


def declarations(subset):
    """Yield ("entity", name, text, public, system, notation), ("notation", name, public, system) and
    ("attribute", element, name, type, default, is_required) in their order."""
    for piece in _piece.finditer(subset):
        kind, rest = piece["kind"], piece["rest"]
        if kind == "ENTITY" and (match := _entity.fullmatch(rest)):
            value = match["value"]
            yield "entity", match["name"], value and value[1:-1], *_identifiers(match), match["notation"]
        elif kind == "NOTATION" and (match := _notation.fullmatch(rest)):
            yield "notation", match["name"], *_identifiers(match)
        elif kind == "ATTLIST":
            element, _, attributes = rest.partition(" " if " " in rest else "\n")
            for match in _attribute.finditer(attributes):
                default = match["default"]
                is_given = default[0] != "#" or default.startswith("#FIXED")
                value = default[default.index(default[-1]) + 1 : -1] if is_given else None
                is_required = default == "#REQUIRED" or is_given and default[0] == "#"
                type = re.sub(r"\s+", "", match["type"])
                yield "attribute", element.strip(), match["name"], type, value, is_required
