from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        block, items = manager.SharedMemory(size=64), manager.ShareableList(range(3))
        print(block.size >= 64, list(items))
        names = block.name, items.shm.name
        block.close()
        items.shm.close()
    for name in names:
        try:
            SharedMemory(name)
        except FileNotFoundError:
            print("gone")

# expect: True [0, 1, 2]
# expect: gone
# expect: gone
