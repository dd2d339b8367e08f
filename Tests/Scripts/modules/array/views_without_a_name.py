# A `with` statement holds its manager: what it views cannot change its size, though nobody names the view.
from array import array

for items in (array("i", [1, 2]), bytearray(b"12")):
    with memoryview(items):
        try:
            items.clear()
        except BufferError as error:
            print(error)
    items.clear()
    print(len(items))
# expect: cannot resize an array that is exporting buffers
# expect: 0
# expect: Existing exports of data: object cannot be re-sized
# expect: 0
