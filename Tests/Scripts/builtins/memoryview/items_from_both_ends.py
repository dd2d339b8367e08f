# Items of bytes are read and written in place, from both ends and with steps.
data = bytearray(b"abcdef")
view = memoryview(data)
view[0], view[-1] = True, 90
backwards = view[::-2]
backwards[0] = 33
print(data, backwards[0], backwards[-1], view[-6])  # expect: bytearray(b'\x01bcde!') 33 98 1
for change in (lambda: view[6], lambda: view.__setitem__(-7, 1), lambda: view.__setitem__(0, 256)):
    try:
        change()
    except (IndexError, ValueError) as error:
        print(error)
# expect: index out of bounds on dimension 1
# expect: index out of bounds on dimension 1
# expect: memoryview: invalid value for format 'B'
view.release()
print(view[0])  # expect-error: ValueError: operation forbidden on released memoryview object
