from array import array

numbers = array("i", [1, 2, 3])
view = memoryview(numbers)
view[1] = 50
print(numbers, view.tolist(), view.format, view.nbytes, view.obj is numbers)
try:
    numbers.append(4)
except BufferError as error:
    print(error)
view.release()
numbers.append(4)
print(numbers)
print(bytes(array("h", [1, 2])), bytearray(b"a") == array("b", [97]), array("b", [97]) in b"abc")
# expect: array('i', [1, 50, 3]) [1, 50, 3] i 12 True
# expect: cannot resize an array that is exporting buffers
# expect: array('i', [1, 50, 3, 4])
# expect: b'\x01\x00\x02\x00' True True
