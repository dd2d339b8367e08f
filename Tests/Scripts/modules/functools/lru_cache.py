from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


for x in (1, 2, 1, 3, 2):
    square(x)
print(square.cache_info(), square.cache_parameters(), square.__wrapped__ is not square)
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())
# expect: computing 1
# expect: computing 2
# expect: computing 3
# expect: computing 2
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} True
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: 354224848179261915075 CacheInfo(hits=98, misses=101, maxsize=None, currsize=101)
