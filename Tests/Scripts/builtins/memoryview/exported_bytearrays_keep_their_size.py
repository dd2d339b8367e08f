data = bytearray(b"abc")
view = memoryview(data)
part = view[1:]
for change in (
    lambda: data.append(1), lambda: data.extend(b"x"), lambda: data.pop(), lambda: data.clear(),
    lambda: data.insert(0, 1), lambda: data.__setitem__(slice(0, 1), b"xy"),
    lambda: data.__delitem__(0), lambda: data.__iadd__(b"x"), lambda: data.remove(97),
):
    try:
        change()
        print("changed")
    except BufferError as error:
        print(error)
data[0:2] = b"xy"
view.release()
try:
    data.append(1)
except BufferError as error:
    print(error)
part.release()
data.append(33)
print(data)


def look(data):
    return memoryview(data)[0]


print(look(data))
data.append(34)
print(data)
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: bytearray(b'xyc!')
# expect: 120
# expect: bytearray(b'xyc!"')
