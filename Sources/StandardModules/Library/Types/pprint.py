"""Values in lines that are not too long."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):  # fmt: skip
    """Print a value in lines that are not too long."""
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)  # fmt: skip


def pformat(
    object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):  # fmt: skip
    """Return a value in lines that are not too long."""
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)  # fmt: skip


def pp(object, *args, sort_dicts=False, **kwargs):
    """As pprint(), with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Return a repr that does not recurse for ever."""
    return PrettyPrinter()._short(object, {}, 0)[0]


def isreadable(object):
    """Can the repr be read back?"""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Does the value contain itself?"""
    return PrettyPrinter().isrecursive(object)


def _order(value):
    """Values of different types in some order."""
    return _Order(value)


class _Order:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    """Prints values in lines that are not too long."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
        underscore_numbers=False,
    ):  # fmt: skip
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print a value."""
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return the text of a value."""
        parts = []
        self._write(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        """Does the value contain itself?"""
        return self._short(object, {}, 0)[2]

    def isreadable(self, object):
        """Can the repr be read back?"""
        _, readable, recursive = self._short(object, {}, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Return the repr on one line, whether it can be read back and whether it is recursive."""
        return self._short(object, context, level)

    def _write(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            return
        text = self.format(object, dict(context), self._depth, level)[0]
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[id(object)] = 1
                method(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _method(self, object):
        cls = type(object)
        found = getattr(cls, "__repr__", None)
        for kind, method in (
            (dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set),
            (frozenset, self._set), (str, self._str), (bytes, self._bytes),
            (bytearray, self._bytearray),
        ):  # fmt: skip
            if isinstance(object, kind) and (cls is kind or found is kind.__repr__):
                return method
        if (
            hasattr(cls, "__dataclass_fields__")
            and cls.__dataclass_params__.repr
            and "__dataclass_running__" in getattr(getattr(found, "__code__", None), "co_freevars", ())
        ):
            return self._dataclass
        if cls.__name__ == "mappingproxy":
            return self._proxy
        if any(base.__name__ == "SimpleNamespace" and base.__repr__ is found for base in cls.__mro__):
            return self._namespace
        if cls.__name__ in ("UserDict", "UserList", "UserString") and cls.__module__ == "collections":
            return lambda value, *rest: self._write_data(value.data, *rest)
        if cls.__name__ in ("OrderedDict", "defaultdict", "Counter", "deque", "ChainMap") and cls.__module__ == "collections":
            return self._collection
        return None

    def _dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if len(object):
            items = sorted(object.items(), key=lambda p: _order(p[0])) if self._sort_dicts else object.items()  # fmt: skip
            self._dict_items(list(items), write, indent, allowance + 1, context, level)
        write("}")

    def _dict_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for place, (key, value) in enumerate(items):
            is_last = place == len(items) - 1
            text = self.format(key, dict(context), self._depth, level)[0]
            write(text + ": ")
            self._write(value, write, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        cls = type(object)
        if cls is set:
            write("{")
            end = "}"
        else:
            write(cls.__name__ + "({")
            end = "})"
            indent += len(cls.__name__) + 1
        self._items(sorted(object, key=_order), write, indent, allowance + len(end), context, level)
        write(end)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        separator = ",\n" + " " * indent
        before = ""
        width = room = self._width - indent + 1
        items = list(items)
        for place, item in enumerate(items):
            is_last = place == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self.format(item, dict(context), self._depth, level)[0]
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if before:
                        before = separator
                if room >= needed:
                    room -= needed
                    write(before)
                    before = ", "
                    write(text)
                    continue
            write(before)
            before = separator
            self._write(item, write, indent, allowance if is_last else 1, context, level)

    def _str(self, object, write, indent, allowance, context, level):
        if not len(object):
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = width = self._width - indent
        for place, line in enumerate(lines):
            if place == len(lines) - 1:
                room -= allowance
            if len(repr(line)) <= room:
                chunks.append(repr(line))
                continue
            parts = _words(line)
            current = ""
            for number, part in enumerate(parts):
                longer = current + part
                limit = width
                if number == len(parts) - 1 and place == len(lines) - 1:
                    limit -= allowance
                if len(repr(longer)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = longer
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(chunks[0])
            return
        if level == 1:
            write("(")
        for place, chunk in enumerate(chunks):
            write(("\n" + " " * indent if place else "") + chunk)
        if level == 1:
            write(")")

    def _write_data(self, data, write, indent, allowance, context, level):
        self._write(data, write, indent, allowance, context, level - 1)

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        has_parentheses = level == 1
        if has_parentheses:
            indent += 1
            allowance += 1
            write("(")
        separator = ""
        for piece in _byte_pieces(object, self._width - indent, allowance):
            write(separator + piece)
            separator = "\n" + " " * indent
        if has_parentheses:
            write(")")

    def _bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _proxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self.format(object, dict(context), self._depth, level)
        self._write(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _named(self, items, write, indent, allowance, context, level):
        for place, (name, value) in enumerate(items):
            is_last = place == len(items) - 1
            write(name + "=")
            if id(value) in context:
                write("...")
            else:
                self._write(value, write, indent + len(name) + 1, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _dataclass(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr and f._field_type.name == "_FIELD"]  # fmt: skip
        write(name + "(")
        self._named(items, write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _namespace(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        name = "namespace" if name == "SimpleNamespace" else name
        write(name + "(")
        self._named(list(object.__dict__.items()), write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _collection(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        if not len(object):
            write(repr(object))
            return
        write(name + "(")
        indent += len(name) + 1
        if name == "deque":
            write("[")
            if object.maxlen is None:
                self._items(object, write, indent, allowance + 2, context, level)
                write("])")
            else:
                self._items(object, write, indent, 2, context, level)
                write(f"],\n{' ' * indent}maxlen={object.maxlen})")
        elif name == "ChainMap":
            for place, one in enumerate(object.maps):
                is_last = place == len(object.maps) - 1
                self._write(one, write, indent, allowance + 1 if is_last else 1, context, level)
                write(")" if is_last else ",\n" + " " * indent)
        elif name == "Counter":
            write("{")
            if self._indent_per_level > 1:
                write((self._indent_per_level - 1) * " ")
            self._dict_items(object.most_common(), write, indent, allowance + 2, context, level)
            write("})")
        elif name == "defaultdict":
            factory = repr(object.default_factory)
            write(f"{factory},\n{' ' * indent}")
            self._dict(object, write, indent, allowance + 1, context, level)
            write(")")
        else:
            self._write(list(object.items()), write, indent, allowance + 1, context, level)
            write(")")

    def _short(self, object, context, level):
        """The repr on one line."""
        cls = type(object)
        if issubclass(cls, int) and cls.__repr__ is int.__repr__ and self._underscore_numbers:
            return f"{object:_d}", True, False
        if isinstance(object, dict) and cls.__repr__ is dict.__repr__:
            return self._short_items(object, context, level, "{", "}")
        if isinstance(object, (list, tuple)) and cls.__repr__ in (list.__repr__, tuple.__repr__):
            if isinstance(object, list):
                return self._short_items(object, context, level, "[", "]")
            return self._short_items(object, context, level, "(", ",)" if len(object) == 1 else ")")
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _short_items(self, object, context, level, left, right):
        if not object:
            return left + right, True, False
        level += 1
        if self._depth and level > self._depth:
            return f"{left}...{right}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        parts = []
        if isinstance(object, dict):
            pairs = sorted(object.items(), key=lambda p: _order(p[0])) if self._sort_dicts else object.items()  # fmt: skip
            for key, value in pairs:
                key_text, key_readable, key_recursive = self.format(key, context, self._depth, level)
                text, value_readable, value_recursive = self.format(value, context, self._depth, level)
                parts.append(f"{key_text}: {text}")
                readable = readable and key_readable and value_readable
                recursive = recursive or key_recursive or value_recursive
        else:
            for item in object:
                text, item_readable, item_recursive = self.format(item, context, self._depth, level)
                parts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
        del context[id(object)]
        return left + ", ".join(parts) + right, readable, recursive


def _words(line):
    """A line in pieces of a word and the whitespace after it."""
    pieces = []
    start = 0
    position = 0
    while position < len(line):
        while position < len(line) and not line[position].isspace():
            position += 1
        while position < len(line) and line[position].isspace():
            position += 1
        pieces.append(line[start:position])
        start = position
    return pieces


def _byte_pieces(data, width, allowance):
    """The reprs of pieces of bytes: as many groups of four as fit."""
    current = b""
    last = len(data) // 4 * 4
    for start in range(0, len(data), 4):
        part = data[start : start + 4]
        longer = current + part
        if start == last:
            width -= allowance
        if len(repr(longer)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = longer
    if current:
        yield repr(current)


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"
