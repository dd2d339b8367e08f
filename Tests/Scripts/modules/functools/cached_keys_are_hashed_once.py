from functools import lru_cache


class Key:
    def __hash__(self):
        print("hash")
        return 1


@lru_cache(maxsize=1)
def work(key):
    print("work")


key = Key()
work(key)  # expect: hash
# expect: work
work(key)  # expect: hash
work(2)  # expect: work
