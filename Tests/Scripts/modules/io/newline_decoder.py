import codecs
import io

decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), translate=True)
print([decoder.decode(piece) for piece in (b"a\r", b"\nb\r", b"c\n", b"\xc3", b"\xa9\r")], decoder.newlines)
print(decoder.getstate(), repr(decoder.decode(b"", final=True)), decoder.newlines)
decoder.reset()
print([decoder.newlines, decoder.decode(b"x\n"), decoder.newlines])
plain = io.IncrementalNewlineDecoder(None, translate=False)
print([plain.decode(piece) for piece in ("a\r", "\nb", "c\r", "d")], plain.newlines)
plain.setstate((b"", 1))
print(repr(plain.decode("\n")), {"IncrementalNewlineDecoder", "text_encoding", "open_code"} <= set(io.__all__))

# expect: ['a', '\nb', '\nc\n', '', 'é'] ('\r', '\n', '\r\n')
# expect: (b'', 1) '\n' ('\r', '\n', '\r\n')
# expect: [None, 'x\n', '\n']
# expect: ['a', '\r\nb', 'c', '\rd'] ('\r', '\r\n')
# expect: '\r\n' True
