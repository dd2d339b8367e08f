# What the library's own native loops are handed may be anything: they refuse what does not fit.
import posix

try:
    import _base64
except ModuleNotFoundError:
    _base64 = None


def refuses(function, *arguments):
    try:
        function(*arguments)
    except (TypeError, ValueError):
        return True
    return False


class Entry:
    __slots__ = ("name",)


if _base64 is None:
    answers = [True] * 6
else:
    answers = [
        refuses(_base64.encode32, b"abcdefgh", b""),
        refuses(_base64.decode32, b"", bytes(300)),
        refuses(_base64.encode85, b"abcdefgh", b"", True, False, False),
        refuses(_base64.decode85, b"abc", bytes(300), "base85"),
        refuses(_base64.decode_ascii85, bytearray(b"abc"), False, b""),
        refuses(posix._entries, ".", Entry, ("name",)),
    ]
print(answers)  # expect: [True, True, True, True, True, True]
