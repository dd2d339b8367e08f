# The package of encodings tells other names of them.
import codecs
import encodings
import encodings.idna
import encodings.utf_8
from encodings.aliases import aliases

print(len(aliases), aliases["sjis"], aliases["latin1"])  # expect: 327 shift_jis latin_1
print(encodings.normalize_encoding("UTF 8"), encodings.normalize_encoding("a--b"))  # expect: UTF_8 a_b
print(encodings.idna.ToASCII("bücher"))  # expect: b'xn--bcher-kva'
print(encodings.utf_8.getregentry().name, encodings.utf_8.decode(b"\xc3\xa9"))  # expect: utf-8 ('é', 2)
for name in ("zlib", "bz2", "quopri"):
    data = codecs.encode(b"a=\xe9 " * 9, name)
    print(codecs.decode(data, name) == b"a=\xe9 " * 9)
# expect: True
# expect: True
# expect: True
