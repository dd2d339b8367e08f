"""The assertions about values: what they say when they fail."""

from .util import count_differences, safe_repr, shortened_reprs

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."
# What asking a strange sequence for its length or an element may raise.
_NO_LENGTH = (TypeError, NotImplementedError)
_NO_ELEMENT = (TypeError, IndexError, NotImplementedError)


def _line_diff(first, second):
    import difflib

    return difflib.ndiff(first, second)


def _formatted_lines(value):
    import pprint

    return pprint.pformat(value).splitlines()


def _ended(text, other):
    """The text with a line ending, unless both have one."""
    if text and not (text[-1] == "\n" and (not other or other[-1] == "\n")):
        return text + "\n"
    return text


class Assertions:
    """What a test case can claim of values."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _truncateMessage(self, message, diff):
        limit = self.maxDiff
        if limit is None or len(diff) <= limit:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def _claim(self, holds, msg, text, *values):
        """Fail with a text in which {} stands for the values, unless it holds."""
        if not holds:
            standard = text.format(*map(safe_repr, values))
            raise self.failureException(self._formatMessage(msg, standard))

    # Truth and identity

    def assertTrue(self, expr, msg=None):
        """Fail unless the value is true."""
        self._claim(expr, msg, "{} is not true", expr)

    def assertFalse(self, expr, msg=None):
        """Fail if the value is true."""
        self._claim(not expr, msg, "{} is not false", expr)

    def assertIs(self, expr1, expr2, msg=None):
        """Check that both are the same object."""
        self._claim(expr1 is expr2, msg, "{} is not {}", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        """Check that they are two objects."""
        self._claim(expr1 is not expr2, msg, "unexpectedly identical: {}", expr1)

    def assertIsNone(self, obj, msg=None):
        """Check that it is None."""
        self._claim(obj is None, msg, "{} is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        """Check that it is not None."""
        self._claim(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Check isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Check not isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertIn(self, member, container, msg=None):
        """Check that the container holds it."""
        self._claim(member in container, msg, "{} not found in {}", member, container)

    def assertNotIn(self, member, container, msg=None):
        """Check that the container does not hold it."""
        self._claim(member not in container, msg, "{} unexpectedly found in {}", member, container)

    # Order and nearness

    def assertLess(self, a, b, msg=None):
        """Check a < b."""
        self._claim(a < b, msg, "{} not less than {}", a, b)

    def assertLessEqual(self, a, b, msg=None):
        """Check a <= b."""
        self._claim(a <= b, msg, "{} not less than or equal to {}", a, b)

    def assertGreater(self, a, b, msg=None):
        """Check a > b."""
        self._claim(a > b, msg, "{} not greater than {}", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        """Check a >= b."""
        self._claim(a >= b, msg, "{} not greater than or equal to {}", a, b)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that they are equal, or differ by less than delta or at a later decimal place."""
        if first == second:
            return
        near, diff, measure = self._nearness(first, second, places, delta)
        self._claim(near, msg, "{} != {} within " + measure + " ({} difference)", first, second, diff)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that they differ by more than delta or at an earlier decimal place."""
        near, diff, measure = self._nearness(first, second, places, delta)
        text = "{} == {} within " + measure + ("" if delta is None else " ({} difference)")
        self._claim(not first == second and not near, msg, text, first, second, diff)

    def _nearness(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, diff, f"{safe_repr(delta)} delta".replace("{", "{{").replace("}", "}}")
        places = 7 if places is None else places
        return round(diff, places) == 0, diff, f"{places!r} places"

    # Equality

    def addTypeEqualityFunc(self, typeobj, function):
        """Let assertEqual use a function for two objects of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if isinstance(function, str):
                return getattr(self, function)
            if function is not None:
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = "{} != {}".format(*shortened_reprs(first, second))
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        """Check first == second; the message depends on their type."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Check first != second."""
        self._claim(first != second, msg, "{} == {}", first, second)

    def assertMultiLineEqual(self, first, second, msg=None):
        """Check that two texts are equal; the message shows their lines."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines = _ended(first, second).splitlines(True), _ended(second, first).splitlines(True)
        standard = "{} != {}".format(*shortened_reprs(first, second))
        diff = "\n" + "".join(_line_diff(*lines))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Check that two dicts are equal; the message shows their items."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "{} != {}".format(*shortened_reprs(d1, d2))
            self._fail_with_diff(standard, d1, d2, msg)

    def _fail_with_diff(self, standard, first, second, msg):
        diff = "\n" + "\n".join(_line_diff(_formatted_lines(first), _formatted_lines(second)))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertListEqual(self, list1, list2, msg=None):
        """Check that two lists are equal; the message shows where they differ."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Check that two tuples are equal; the message shows where they differ."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Check that two sequences, of this type if one is given, have equal elements."""
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for ordinal, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    text = f"{ordinal} sequence is not a {name}: {safe_repr(seq)}"
                    raise self.failureException(text)
        text = _length_problem(seq1, seq2, name)
        if text is None:
            if seq1 == seq2:
                return
            where = _first_difference(seq1, seq2, name)
            if not where and seq_type is None and len(seq1) == len(seq2) and type(seq1) != type(seq2):
                return
            shown = "{} != {}".format(*shortened_reprs(seq1, seq2))
            text = f"{name.capitalize()}s differ: {shown}\n" + where + _surplus(seq1, seq2, name)
        self._fail_with_diff(text, seq1, seq2, msg)

    def assertSetEqual(self, set1, set2, msg=None):
        """Check that two sets are equal; the message shows what one of them lacks."""
        lines = _missing("first", "second", self._difference(set1, set2, "first"))
        lines += _missing("second", "first", self._difference(set2, set1, "second"))
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def _difference(self, one, other, ordinal):
        try:
            return one.difference(other)
        except TypeError as error:
            self.fail(f"invalid type when attempting set difference: {error}")
        except AttributeError as error:
            self.fail(f"{ordinal} argument does not support set difference: {error}")

    def assertCountEqual(self, first, second, msg=None):
        """Check that two iterables have the same elements as often, in whatever order."""
        differences = count_differences(list(first), list(second))
        if differences:
            lines = ["First has %d, Second has %d:  %r" % difference for difference in differences]
            text = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    # Texts

    def assertRegex(self, text, expected_regex, msg=None):
        """Check that the regular expression is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = _compiled(expected_regex)
        if not expected_regex.search(text):
            standard = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Check that the regular expression is not found in the text."""
        pattern = _compiled(unexpected_regex)
        match = pattern.search(text)
        if match:
            found = text[match.start():match.end()]
            standard = f"Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, standard))


def _compiled(pattern):
    if not isinstance(pattern, (str, bytes)):
        return pattern
    import re

    return re.compile(pattern)


def _length_problem(seq1, seq2, name):
    for ordinal, seq in (("First", seq1), ("Second", seq2)):
        try:
            len(seq)
        except _NO_LENGTH:
            return f"{ordinal} {name} has no length.    Non-sequence?"
    return None


def _first_difference(seq1, seq2, name):
    """What is said of the first elements that differ; nothing when the common part is equal."""
    for position in range(min(len(seq1), len(seq2))):
        items = []
        for ordinal, seq in (("first", seq1), ("second", seq2)):
            try:
                items.append(seq[position])
            except _NO_ELEMENT:
                return f"\nUnable to index element {position} of {ordinal} {name}\n"
        if items[0] != items[1]:
            return "\nFirst differing element {}:\n{}\n{}\n".format(position, *shortened_reprs(*items))
    return ""


def _surplus(seq1, seq2, name):
    """What is said of the elements that only one of the sequences has."""
    counts = len(seq1), len(seq2)
    if counts[0] == counts[1]:
        return ""
    ordinal, longer = ("First", seq1) if counts[0] > counts[1] else ("Second", seq2)
    first = min(counts)
    text = f"\n{ordinal} {name} contains {max(counts) - first} additional elements.\n"
    try:
        return text + f"First extra element {first}:\n{safe_repr(longer[first])}\n"
    except _NO_ELEMENT:
        return text + f"Unable to index element {first} of {ordinal.lower()} {name}\n"


def _missing(one, other, items):
    if not items:
        return []
    return [f"Items in the {one} set but not the {other}:", *map(repr, items)]
