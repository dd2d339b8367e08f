"""Baton has no module ast: names for import statements. What needs trees fails."""

PyCF_ONLY_AST = 0x400


def parse(*arguments, **options):
    raise NotImplementedError("no ast")


literal_eval = dump = unparse = walk = parse


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)
    return type(name, (), {})
