"""How values are shown and counted in the messages of failed assertions."""

from collections import Counter, namedtuple

# Longer texts lose their middle parts: a beginning, an end and what surrounds the first difference stay.
_LINE = 80
_EDGE = 5
_MARK = len("[xxxx chars]")
_ROOM = _LINE - 3 * _EDGE - 2 * _MARK


def safe_repr(obj, short=False):
    """Return repr(obj), or the default text when that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _LINE:
        return text[:_LINE] + " [truncated]..."
    return text


def _shortened(text, head, tail):
    dropped = len(text) - head - tail
    if dropped <= _MARK:
        return text
    return f"{text[:head]}[{dropped} chars]{text[len(text) - tail:]}"


def _common_prefix(texts):
    lowest, highest = min(texts), max(texts)
    for position, char in enumerate(lowest):
        if char != highest[position]:
            return lowest[:position]
    return lowest


def shortened_reprs(*values):
    """Return the texts of values side by side, cut where they agree."""
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= _LINE:
        return texts
    prefix = _common_prefix(texts)
    rests = [text[len(prefix):] for text in texts]
    shared = _LINE - (longest - len(prefix)) - _EDGE - _MARK
    if shared > _EDGE:
        head = _shortened(prefix, _EDGE, shared)
        return tuple(head + rest for rest in rests)
    head = _shortened(prefix, _EDGE, _EDGE)
    return tuple(head + _shortened(rest, _ROOM, _EDGE) for rest in rests)


def strclass(cls):
    """Return the full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def three_way_cmp(x, y):
    """Return -1, 0 or 1."""
    return (x > y) - (x < y)


Mismatch = namedtuple("Mismatch", "actual expected value")


def count_differences(actual, expected):
    """Return what is not as often in one list as in the other; hashing is tried first."""
    try:
        first, second = Counter(actual), Counter(expected)
    except TypeError:
        return _count_by_equality(actual, expected)
    found = [
        Mismatch(count, second.get(value, 0), value)
        for value, count in first.items()
        if count != second.get(value, 0)
    ]
    return found + [Mismatch(0, n, value) for value, n in second.items() if value not in first]


def _count_by_equality(actual, expected):
    found = []
    rest = list(expected)
    pending = list(actual)
    while pending:
        value = pending[0]
        count, pending = _taken(pending, value)
        other, rest = _taken(rest, value)
        if count != other:
            found.append(Mismatch(count, other, value))
    while rest:
        value = rest[0]
        count, rest = _taken(rest, value)
        found.append(Mismatch(0, count, value))
    return found


def _taken(items, value):
    kept = [item for item in items if item is not value and not item == value]
    return len(items) - len(kept), kept


def sorted_list_difference(expected, actual):
    """Return what only the first and only the second of two sorted lists holds, each value once."""
    missing, unexpected = [], []
    own = other = 0
    while own < len(expected) and other < len(actual):
        first, second = expected[own], actual[other]
        if first < second:
            missing.append(first)
        elif second < first:
            unexpected.append(second)
        if not second < first:
            own = _behind(expected, own)
        if not first < second:
            other = _behind(actual, other)
    return missing + expected[own:], unexpected + actual[other:]


def _behind(items, place):
    """The place behind all values that equal the one at a place."""
    value = items[place]
    while place < len(items) and items[place] == value:
        place += 1
    return place


def unorderable_list_difference(expected, actual):
    """Return what only the first and only the second list holds; both are used up."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual
