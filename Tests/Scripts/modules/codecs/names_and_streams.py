import codecs
import io

print(codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode("6162", "hex"), codecs.encode("é"))
print(codecs.lookup("UTF8").name, codecs.lookup("latin-1").name, codecs.getencoder("utf-8")("é"), codecs.BOM_UTF8)
stream = io.BytesIO()
codecs.getwriter("utf-8")(stream).write("é")
decoder = codecs.getincrementaldecoder("utf-8")()
print(stream.getvalue(), decoder.decode(b"\xc3"), decoder.decode(b"\xa9"), list(codecs.iterdecode([b"\xc3", b"\xa9a"], "utf-8")))
try:
    codecs.lookup("nope")
except LookupError as error:
    print(error)

# expect: Uryyb b'6162' b'ab' b'\xc3\xa9'
# expect: utf-8 iso8859-1 (b'\xc3\xa9', 1) b'\xef\xbb\xbf'
# expect: b'\xc3\xa9'  é ['éa']
# expect: unknown encoding: nope
