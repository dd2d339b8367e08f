"""`python -m sysconfig`: what is known of the configuration, on standard output."""

import re
from sysconfig import (
    get_config_vars, get_default_scheme, get_paths, get_platform, get_python_version,
)  # fmt: skip

_LINE = re.compile(r"([a-zA-Z][a-zA-Z0-9_]+)\s*=\s*(.*)")
_REFERENCE = re.compile(r"\$\$|\$(?:\(([A-Za-z][A-Za-z0-9_]*)\)|\{([A-Za-z][A-Za-z0-9_]*)\})")


def _parse_makefile(filename, vars=None, keep_unresolved=True):
    """Return the variables that a makefile sets, each with its references resolved."""
    with open(filename, encoding="utf-8", errors="surrogateescape") as file:
        texts = {
            found[1]: found[2].strip() for line in file
            if not line.startswith("#") and line.strip() and (found := _LINE.match(line))}
    known = {} if vars is None else vars
    known.update({name: _value(name, texts, known, ()) for name in texts})
    return known


def _value(name, texts, known, outer):
    """The value of a variable; what refers to itself stays as it is written."""

    def resolved(found):
        if found[0] == "$$":
            return "$"
        other = found[1] or found[2]
        if other == name or other in outer:
            return found[0]
        if other in texts:
            return str(_value(other, texts, known, (*outer, name)))
        return str(known.get(other, ""))

    text = _REFERENCE.sub(resolved, texts[name])
    try:
        return int(text)
    except ValueError:
        return text


def _print_dict(title, data):
    print(f"{title}: ")
    for key, value in sorted(data.items()):
        print(f'\t{key} = "{value}"')


def _main():
    """Write all that is known."""
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    print()
    _print_dict("Paths", get_paths())
    print()
    _print_dict("Variables", get_config_vars())


if __name__ == "__main__":
    _main()
