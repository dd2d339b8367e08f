for source in (
    b"# coding: foo\n1", b"# coding: ascii\nx = '\xff'", b"\xef\xbb\xbf# coding: latin-1\n", b"# coding: rot13\n1",
    b"# coding: euc-jp\nx = '\xff'", b"# coding: cp1252\nx = '\x81'",
):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(error, error.args[1])
exec(b"# coding: euc-jp\nprint(ascii('\xc6\xfc'))")
exec(b"# coding: cp1253\nprint(ascii('\xe4'))")

# expect: unknown encoding: foo (f, line 0) ('f', 0, -1, None)
# expect: 'ascii' codec can't decode byte 0xff in position 21: ordinal not in range(128) (f, line 0) ('f', 0, -1, None)
# expect: encoding problem: iso-8859-1 with BOM (f, line 0) ('f', 0, -1, None)
# expect: 'rot13' is not a text encoding; use codecs.decode() to handle arbitrary codecs (f, line 0) ('f', 0, -1, None)
# expect: 'euc_jp' codec can't decode byte 0xff in position 22: illegal multibyte sequence (f, line 0) ('f', 0, -1, None)
# expect: 'charmap' codec can't decode byte 0x81 in position 22: character maps to <undefined> (f, line 0) ('f', 0, -1, None)
# expect: '\u65e5'
# expect: '\u03b4'
