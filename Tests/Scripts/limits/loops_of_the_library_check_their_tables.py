# ours-alone: the functions are private
import _base64
import posix


def refuses(function, *arguments):
    try:
        function(*arguments)
    except (TypeError, ValueError):
        return True
    return False


class Entry:
    __slots__ = ("name",)


print(
    refuses(_base64.encode32, b"abcdefgh", b""),
    refuses(_base64.decode32, b"", bytes(300)),
    refuses(_base64.encode85, b"abcdefgh", b"", True, False, False),
    refuses(_base64.decode85, b"abc", bytes(300), "base85"),
    refuses(_base64.decode_ascii85, bytearray(b"abc"), False, b""),
    refuses(posix._entries, ".", Entry, ("name",)),
)  # expect: True True True True True True
