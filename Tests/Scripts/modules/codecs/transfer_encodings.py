texts = ["", "plain", "a+b", "Hi Mom -☺-!", "日本語", "é-", "é+x", "😀z", "~\\", "bücher", "αβγ", "MajiでKoiする5秒前", "3年B組金八先生"]
for text in texts:
    for name in ("utf-7", "punycode"):
        data = text.encode(name)
        print(ascii(text), name, data, data.decode(name) == text)
for host in ("www.example.org", "bücher.example", "BÜCHER.example.", "日本語。jp", "straße.de", "x" * 64, "a..b", "ab\u00adcé"):
    try:
        data = host.encode("idna")
        print(ascii(host), data, ascii(data.decode("idna")))
    except UnicodeError as error:
        print(ascii(host)[:20], type(error).__name__, error.reason)
for data, name in ((b"+AOk", "utf-7"), (b"+AGEAYg-c", "utf-7"), (b"+x", "utf-7"), (b"\xff", "utf-7"), (b"ab-\xff", "punycode"), (b"a-b*", "punycode")):
    try:
        print(data, ascii(data.decode(name)))
    except UnicodeError as error:
        print(data, type(error).__name__, error)
print(b"a\xffb".decode("utf-7", "replace"), b"+x!".decode("utf-7", "ignore"))

# expect: '' utf-7 b'' True
# expect: '' punycode b'' True
# expect: 'plain' utf-7 b'plain' True
# expect: 'plain' punycode b'plain-' True
# expect: 'a+b' utf-7 b'a+-b' True
# expect: 'a+b' punycode b'a+b-' True
# expect: 'Hi Mom -\u263a-!' utf-7 b'Hi Mom -+Jjo--!' True
# expect: 'Hi Mom -\u263a-!' punycode b'Hi Mom --!-vz0g' True
# expect: '\u65e5\u672c\u8a9e' utf-7 b'+ZeVnLIqe-' True
# expect: '\u65e5\u672c\u8a9e' punycode b'wgv71a119e' True
# expect: '\xe9-' utf-7 b'+AOk--' True
# expect: '\xe9-' punycode b'--9fa' True
# expect: '\xe9+x' utf-7 b'+AOkAKw-x' True
# expect: '\xe9+x' punycode b'+x-9ia' True
# expect: '\U0001f600z' utf-7 b'+2D3eAA-z' True
# expect: '\U0001f600z' punycode b'z-iv3s' True
# expect: '~\\' utf-7 b'+AH4AXA-' True
# expect: '~\\' punycode b'~\\-' True
# expect: 'b\xfccher' utf-7 b'b+APw-cher' True
# expect: 'b\xfccher' punycode b'bcher-kva' True
# expect: '\u03b1\u03b2\u03b3' utf-7 b'+A7EDsgOz-' True
# expect: '\u03b1\u03b2\u03b3' punycode b'mxacd' True
# expect: 'Maji\u3067Koi\u3059\u308b5\u79d2\u524d' utf-7 b'Maji+MGc-Koi+MFkwiw-5+edJSTQ-' True
# expect: 'Maji\u3067Koi\u3059\u308b5\u79d2\u524d' punycode b'MajiKoi5-783gue6qz075azm5e' True
# expect: '3\u5e74B\u7d44\u91d1\u516b\u5148\u751f' utf-7 b'3+XnQ-B+fUSR0VFrUUh1Hw-' True
# expect: '3\u5e74B\u7d44\u91d1\u516b\u5148\u751f' punycode b'3B-ww4c5e180e575a65lsy2b' True
# expect: 'www.example.org' b'www.example.org' 'www.example.org'
# expect: 'b\xfccher.example' b'xn--bcher-kva.example' 'b\xfccher.example'
# expect: 'B\xdcCHER.example.' b'xn--bcher-kva.example.' 'b\xfccher.example.'
# expect: '\u65e5\u672c\u8a9e\u3002jp' b'xn--wgv71a119e.jp' '\u65e5\u672c\u8a9e.jp'
# expect: 'stra\xdfe.de' b'strasse.de' 'strasse.de'
# expect: 'xxxxxxxxxxxxxxxxxxx UnicodeEncodeError label too long
# expect: 'a..b' UnicodeEncodeError label empty
# expect: 'ab\xadc\xe9' b'xn--abc-dma' 'abc\xe9'
# expect: b'+AOk' '\xe9'
# expect: b'+AGEAYg-c' 'abc'
# expect: b'+x' UnicodeDecodeError 'utf7' codec can't decode bytes in position 0-1: unterminated shift sequence
# expect: b'\xff' UnicodeDecodeError 'utf7' codec can't decode byte 0xff in position 0: unexpected special character
# expect: b'ab-\xff' UnicodeDecodeError 'punycode' codec can't decode byte 0xff in position 3: Invalid extended code point '255'
# expect: b'a-b*' UnicodeDecodeError 'punycode' codec can't decode byte 0x2a in position 3: Invalid extended code point '42'
# expect: a�b 
