import datetime
import plistlib

value = {
    "numbers": [1, -2, 2**40, 2**63, 1.5, True, False],
    "texts": {"é<&": "", "long": "x" * 20},
    "data": b"\x00\x01" * 40,
    "when": datetime.datetime(2020, 1, 2, 3, 4, 5),
    "empty": [[], {}],
}
text = plistlib.dumps(value)
print(text.decode())
print(plistlib.loads(text) == value)
data = plistlib.dumps(value, fmt=plistlib.FMT_BINARY)
print(data.hex())
print(plistlib.loads(data) == value, plistlib.loads(plistlib.dumps({"u": plistlib.UID(300)}, fmt=plistlib.FMT_BINARY)))
for wrong in (b"nope", b"bplist00xx", b"<plist><dict><key>a</key></dict></plist>"):
    try:
        plistlib.loads(wrong)
    except ValueError as error:
        print(type(error).__name__, error)
for wrong in ({1: 2}, {"a": {1, 2}}, "\x01", 2**64):
    for format in plistlib.PlistFormat:
        try:
            print(plistlib.dumps(wrong, fmt=format))
        except Exception as error:
            print(type(error).__name__, error)

# expect: <?xml version="1.0" encoding="UTF-8"?>
# expect: <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
# expect: <plist version="1.0">
# expect: <dict>
# expect: 	<key>data</key>
# expect: 	<data>
# expect: 	AAEAAQABAAEAAQABAAEAAQABAAEAAQABAAEAAQABAAEAAQABAAEAAQABAAEAAQABAAEA
# expect: 	AQABAAEAAQABAAEAAQABAAEAAQABAAEAAQABAAE=
# expect: 	</data>
# expect: 	<key>empty</key>
# expect: 	<array>
# expect: 		<array/>
# expect: 		<dict/>
# expect: 	</array>
# expect: 	<key>numbers</key>
# expect: 	<array>
# expect: 		<integer>1</integer>
# expect: 		<integer>-2</integer>
# expect: 		<integer>1099511627776</integer>
# expect: 		<integer>9223372036854775808</integer>
# expect: 		<real>1.5</real>
# expect: 		<true/>
# expect: 		<false/>
# expect: 	</array>
# expect: 	<key>texts</key>
# expect: 	<dict>
# expect: 		<key>long</key>
# expect: 		<string>xxxxxxxxxxxxxxxxxxxx</string>
# expect: 		<key>é&lt;&amp;</key>
# expect: 		<string></string>
# expect: 	</dict>
# expect: 	<key>when</key>
# expect: 	<date>2020-01-02T03:04:05Z</date>
# expect: </dict>
# expect: </plist>
# expect:
# expect: True
# expect: 62706c6973743030d5010203040506070a1217546461746155656d707479576e756d62657273557465787473547768656e4f10500001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010001a20809a0d0a70b0c0d0e0f1011100113fffffffffffffffe1300000100000000001400000000000000008000000000000000233ff80000000000000908d213141516546c6f6e676300e9003c00265f10147878787878787878787878787878787878787878503341c1deca928000000813181e262c318487888991939ca5b6bfc0c1c6cbd2e9ea00000000000001010000000000000018000000000000000000000000000000f3
# expect: True {'u': UID(300)}
# expect: InvalidFileException Invalid file
# expect: InvalidFileException Invalid file
# expect: ValueError missing value for key 'a' at line 1
# expect: TypeError keys must be strings
# expect: TypeError keys must be strings
# expect: TypeError unsupported type: <class 'set'>
# expect: TypeError {1, 2}
# expect: ValueError strings can't contain control characters; use bytes instead
# expect: b'bplist00Q\x01\x08\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\n'
# expect: OverflowError 18446744073709551616
# expect: OverflowError 18446744073709551616
