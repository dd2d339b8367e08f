import codecs


def search(name):
    if name == "shout":
        return codecs.CodecInfo(
            lambda text, errors="strict": (text.upper().encode(), len(text)),
            lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="shout")


codecs.register(search)
print("abc".encode("shout"), b"ABC".decode("shout"), codecs.lookup("shout").name, codecs.encode("x", "shout"))
codecs.unregister(search)
try:
    "abc".encode("shout")
except LookupError as error:
    print(error)
# expect: b'ABC' abc shout b'X'
# expect: unknown encoding: shout
