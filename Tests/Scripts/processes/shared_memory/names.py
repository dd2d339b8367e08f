from multiprocessing.shared_memory import SharedMemory

block = SharedMemory(create=True, size=16)
same = SharedMemory(block.name)
same.buf[0] = 65
print(block.buf[0], same.name == block.name, block.name.startswith("psm_"))
print(repr(block) == f"SharedMemory({block.name!r}, size={block.size})")
try:
    SharedMemory(block.name, create=True, size=16)
except FileExistsError:
    print("exists")
same.close()
print(same.buf)
block.close()
block.unlink()
try:
    SharedMemory(block.name)
except FileNotFoundError:
    print("gone")
for options in ({"size": -1}, {"create": True}, {}):
    try:
        SharedMemory(**options)
    except ValueError as error:
        print(error)

# expect: 65 True True
# expect: True
# expect: exists
# expect: None
# expect: gone
# expect: 'size' must be a positive integer
# expect: 'size' must be a positive number different from zero
# expect: 'name' can only be None if create=True
