data = bytearray(range(8))
view = memoryview(data)
print(view.cast("H").tolist(), view.cast("I").tolist(), view.cast("b").tolist())
words = view.cast("h")
words[0] = -2
print(data, words[0], words.format, words.itemsize, len(words))
grid = view.cast("B", [2, 4])
print(grid.tolist(), grid[1, 2], grid.shape, grid.strides, grid.ndim)
for arguments in (("x",), ("HH",), ("B", [3, 3]), ("i", [3])):
    try:
        view.cast(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    words.cast("i")
except TypeError as error:
    print(error)
try:
    view[::2].cast("b")
except TypeError as error:
    print(error)
try:
    grid[0]
except NotImplementedError as error:
    print(error)
print(memoryview(b"\x00\x00\x80?").cast("f").tolist(), memoryview(b"\1\0").cast("?").tolist())
# expect: [256, 770, 1284, 1798] [50462976, 117835012] [0, 1, 2, 3, 4, 5, 6, 7]
# expect: bytearray(b'\xfe\xff\x02\x03\x04\x05\x06\x07') -2 h 2 4
# expect: [[254, 255, 2, 3], [4, 5, 6, 7]] 6 (2, 4) (4, 1) 2
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# expect: TypeError memoryview: product(shape) * itemsize != buffer size
# expect: TypeError memoryview: product(shape) * itemsize != buffer size
# expect: memoryview: cannot cast between two non-byte formats
# expect: memoryview: casts are restricted to C-contiguous views
# expect: multi-dimensional sub-views are not implemented
# expect: [1.0] [True, False]
