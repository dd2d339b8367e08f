"""CPython's byte code, which is not here: names for import statements."""

opmap = {}
opname = []
hasarg = []
_specializations = {}
