import codecs
import io

for name in ("hex", "base64", "uu", "zlib", "bz2", "quopri"):
    data = codecs.encode(b"some bytes\x00\xff\n" * 6, name)
    info = codecs.lookup(name)
    reader = codecs.getreader(name)(io.BytesIO(data))
    print(info.name, info._is_text_encoding, codecs.decode(data, name) == reader.read() == b"some bytes\x00\xff\n" * 6)
print(codecs.encode("Hello", "rot13"), codecs.encode(b"cat", "uu"))
compressor = codecs.getincrementalencoder("zlib")()
data = compressor.encode(b"abc") + compressor.encode(b"def", True)
print(codecs.decode(data, "zlib"), codecs.lookup("rot13").name)
try:
    codecs.decode(b"nothing", "uu")
except ValueError as error:
    print(error)
# expect: hex False True
# expect: base64 False True
# expect: uu False True
# expect: zlib False True
# expect: bz2 False True
# expect: quopri False True
# expect: Uryyb b'begin 666 <data>\n#8V%T\n \nend\n'
# expect: b'abcdef' rot-13
# expect: Missing "begin" line in input data
