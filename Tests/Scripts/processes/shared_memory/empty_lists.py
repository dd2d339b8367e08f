from multiprocessing.shared_memory import ShareableList

for items in (), None, "":
    empty = ShareableList(items)
    print(list(empty), len(empty), empty.format == "")  # expect: [] 0 True
    empty.shm.close()
    empty.shm.unlink()
# expect: [] 0 True
# expect: [] 0 True
