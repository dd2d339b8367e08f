view = memoryview(b"abc")
print(view == b"abc", b"abc" == view, view == bytearray(b"abc"), view != b"abd", view == "abc")
print(hash(view) == hash(b"abc"), {view: 1}[b"abc"])
print(memoryview(b"\1\0\2\0").cast("h") == memoryview(b"\1\2"))
try:
    hash(memoryview(bytearray(1)))
except ValueError as error:
    print(error)
try:
    view < view
except TypeError as error:
    print(error)
# expect: True True True True False
# expect: True 1
# expect: True
# expect: cannot hash writable memoryview object
# expect: '<' not supported between instances of 'memoryview' and 'memoryview'
