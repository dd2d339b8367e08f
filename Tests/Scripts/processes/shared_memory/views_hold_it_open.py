from multiprocessing.shared_memory import SharedMemory

block = SharedMemory(create=True, size=16)
view = block.buf[2:4].cast("B")
view[0] = 7
try:
    block.close()
except BufferError as error:
    print(error)  # expect: cannot close exported pointers exist
print(view[0], view.tolist())  # expect: 7 [7, 0]
view.release()
block.close()
block.unlink()
