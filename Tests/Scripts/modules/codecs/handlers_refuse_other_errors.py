import codecs

encoding = UnicodeEncodeError("ascii", "güx", 1, 2, "ouch")
decoding = UnicodeDecodeError("ascii", b"g\xffx", 1, 2, "ouch")
for name in ("strict", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"):
    handler = codecs.lookup_error(name)
    for error in (encoding, decoding, UnicodeTranslateError("gü", 1, 2, "ouch"), 42):
        try:
            print(name, ascii(handler(error)))
        except (UnicodeError, TypeError) as refusal:
            print(name, type(refusal).__name__, refusal)
print(codecs.lookup_error("strict") is codecs.strict_errors, codecs.lookup_error("surrogatepass").__name__)

# expect: strict UnicodeEncodeError 'ascii' codec can't encode character '\xfc' in position 1: ouch
# expect: strict UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 1: ouch
# expect: strict UnicodeTranslateError can't translate character '\xfc' in position 1: ouch
# expect: strict TypeError codec must pass exception instance
# expect: xmlcharrefreplace ('&#252;', 2)
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: xmlcharrefreplace TypeError don't know how to handle int in error callback
# expect: namereplace ('\\N{LATIN SMALL LETTER U WITH DIAERESIS}', 2)
# expect: namereplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: namereplace TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: namereplace TypeError don't know how to handle int in error callback
# expect: surrogateescape UnicodeEncodeError 'ascii' codec can't encode character '\xfc' in position 1: ouch
# expect: surrogateescape ('\udcff', 2)
# expect: surrogateescape TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: surrogateescape TypeError don't know how to handle int in error callback
# expect: surrogatepass UnicodeEncodeError 'ascii' codec can't encode character '\xfc' in position 1: ouch
# expect: surrogatepass UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 1: ouch
# expect: surrogatepass TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: surrogatepass TypeError don't know how to handle int in error callback
# expect: True surrogatepass
