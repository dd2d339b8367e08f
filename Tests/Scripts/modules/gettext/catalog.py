import gettext
import io
import struct

pairs = [(b"", b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"),
         (b"cat", "Kätzchen".encode()), (b"menu\x04Open", b"Oeffnen"), (b"one\0many", b"eins\0viele")]  # fmt: skip
ids, strs, offsets = b"", b"", []
for key, value in pairs:
    offsets.append((len(ids), len(key), len(strs), len(value)))
    ids += key + b"\0"
    strs += value + b"\0"
start = 28 + 16 * len(pairs)
header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
tables = b"".join(struct.pack("<II", n, start + o) for o, n, _, _ in offsets)
tables += b"".join(struct.pack("<II", n, start + len(ids) + o) for _, _, o, n in offsets)
catalog = gettext.GNUTranslations(io.BytesIO(header + tables + ids + strs))
print(catalog.gettext("cat"), catalog.pgettext("menu", "Open"), catalog.gettext("dog"))
print(catalog.ngettext("one", "many", 1), catalog.ngettext("one", "many", 5), catalog.charset())
# expect: Kätzchen Oeffnen dog
# expect: eins viele UTF-8
