from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList


def work(name):
    items = ShareableList(name=name)
    items[0] += 1
    items[4] = "new"
    items.shm.close()


if __name__ == "__main__":
    items = ShareableList([1, 2.5, True, None, "text", b"bytes", -(2**62)])
    process = Process(target=work, args=(items.shm.name,))
    process.start()
    process.join()
    print(list(items), len(items), items.format)
    print(items.count(True), items.index("new"), items[-1], repr(items).startswith("ShareableList([2, 2.5, "))
    items[3] = 9
    items[1] = None
    print(items[3], items[1])
    for action in (
        lambda: items[7], lambda: items.__setitem__(9, 1), lambda: items.__setitem__(5, b"x" * 9), lambda: items.index(77),
    ):
        try:
            action()
        except (IndexError, ValueError) as error:
            print(error)
    items.shm.close()
    items.shm.unlink()

# expect: [2, 2.5, True, None, 'new', b'bytes', -4611686018427387904] 7 qdxxxxxxx?xxxxxx?x8s8sq
# expect: 1 4 -4611686018427387904 True
# expect: 9 None
# expect: index out of range
# expect: assignment index out of range
# expect: bytes/str item exceeds available storage
# expect: 77 not in this container
