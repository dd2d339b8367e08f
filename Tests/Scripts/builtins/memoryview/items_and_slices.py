data = bytearray(b"hello world")
view = memoryview(data)
print(view[0], view[-1], len(view), bytes(view[2:5]), view[::-2].tolist())
view[0] = 72
view[1:3] = b"EL"
print(data)
for wrong in ("x", 1.5, None):
    try:
        view[0] = wrong
    except TypeError as error:
        print(error)
try:
    view[0] = 256
except ValueError as error:
    print(error)
for key in (11, -12):
    try:
        view[key]
    except IndexError as error:
        print(error)
try:
    view["a"]
except TypeError as error:
    print(error)
try:
    view[1:3] = b"xyz"
except ValueError as error:
    print(error)
try:
    del view[0]
except TypeError as error:
    print(error)
print(list(view[:3]), list(reversed(view[:3])), 72 in view)
# expect: 104 100 11 b'llo' [100, 114, 119, 111, 108, 104]
# expect: bytearray(b'HELlo world')
# expect: memoryview: invalid type for format 'B'
# expect: memoryview: invalid type for format 'B'
# expect: memoryview: invalid type for format 'B'
# expect: memoryview: invalid value for format 'B'
# expect: index out of bounds on dimension 1
# expect: index out of bounds on dimension 1
# expect: memoryview: invalid slice key
# expect: memoryview assignment: lvalue and rvalue have different structures
# expect: cannot delete memory
# expect: [72, 69, 76] [76, 69, 72] True
