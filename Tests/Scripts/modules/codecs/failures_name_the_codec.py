import codecs

def note(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))

note("\u4e00".encode, "cp1252")
note(b"\x81".decode, "cp1252")
note(codecs.encode, "\xe9", "ascii")
note(codecs.decode, b"zz", "hex")
note(b"\xff".decode, "utf-8")
note(codecs.decode, "a", "utf-8")
note(codecs.encode, b"a", "utf-8")
note(codecs.encode, "a", "undefined")
note("a".encode, "hex")
note(codecs.lookup, 3)
note(codecs.lookup, "nowhere")
# expect: UnicodeEncodeError 'charmap' codec can't encode character '\u4e00' in position 0: character maps to <undefined> ["encoding with 'cp1252' codec failed"]
# expect: UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined> ["decoding with 'cp1252' codec failed"]
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) ["encoding with 'ascii' codec failed"]
# expect: Error Non-hexadecimal digit found ["decoding with 'hex' codec failed"]
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte None
# expect: TypeError a bytes-like object is required, not 'str' ["decoding with 'utf-8' codec failed"]
# expect: TypeError utf_8_encode() argument 1 must be str, not bytes ["encoding with 'utf-8' codec failed"]
# expect: UnicodeError undefined encoding ["encoding with 'undefined' codec failed"]
# expect: LookupError 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs None
# expect: TypeError lookup() argument must be str, not int None
# expect: LookupError unknown encoding: nowhere None
