import base64

for function in (base64.b85encode, base64.a85encode, base64.z85encode):
    print(function(bytearray(b"ab")), function(memoryview(b"ab")))
    for wrong in (5, "ab"):
        try:
            print(function(wrong))
        except TypeError as error:
            print(error)
# expect: b'VPX' b'VPX'
# expect: memoryview: a bytes-like object is required, not 'int'
# expect: memoryview: a bytes-like object is required, not 'str'
# expect: b'@:B' b'@:B'
# expect: memoryview: a bytes-like object is required, not 'int'
# expect: memoryview: a bytes-like object is required, not 'str'
# expect: b'vpx' b'vpx'
# expect: memoryview: a bytes-like object is required, not 'int'
# expect: memoryview: a bytes-like object is required, not 'str'
