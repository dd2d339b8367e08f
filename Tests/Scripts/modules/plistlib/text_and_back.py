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
