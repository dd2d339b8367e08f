import array
import re

print(re.sub(b"b", memoryview(rb"<\g<0>>"), b"abc"))  # expect: b'a<b>c'
print(re.sub(b"b", array.array("B", [88, 89]), b"abc"))  # expect: b'aXYc'
print(re.sub(b"b", lambda match: memoryview(b"zz"), b"abc"))  # expect: b'azzc'
try:
    re.sub("b", lambda match: b"z", "abc")
except TypeError as error:
    print(error)  # expect: sequence item 1: expected str instance, bytes found
