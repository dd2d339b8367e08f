import array
import multiprocessing

reader, writer = multiprocessing.Pipe(duplex=False)
numbers = array.array("i", [0] * 6)
writer.send_bytes(array.array("i", [1, 2, 3]))
print(reader.recv_bytes_into(numbers), numbers.tolist())  # expect: 12 [1, 2, 3, 0, 0, 0]
writer.send_bytes(array.array("i", [7]))
# The offset counts bytes.
print(reader.recv_bytes_into(numbers, 16), numbers.tolist())  # expect: 4 [1, 2, 3, 0, 7, 0]
try:
    reader.recv_bytes_into(numbers, 25)
except ValueError as error:
    print(error)  # expect: offset too large
