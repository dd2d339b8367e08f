import plistlib

for wrong in ({1: 2}, {"a": {1, 2}}, "\x01", 2**64):
    for format in plistlib.PlistFormat:
        try:
            print(plistlib.dumps(wrong, fmt=format))
        except Exception as error:
            print(type(error).__name__, error)

# expect: TypeError keys must be strings
# expect: TypeError keys must be strings
# expect: TypeError unsupported type: <class 'set'>
# expect: TypeError {1, 2}
# expect: ValueError strings can't contain control characters; use bytes instead
# expect: b'bplist00Q\x01\x08\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\n'
# expect: OverflowError 18446744073709551616
# expect: OverflowError 18446744073709551616
