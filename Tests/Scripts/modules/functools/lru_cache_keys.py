from functools import lru_cache


@lru_cache
def plain(*args, **kwargs):
    return args, kwargs


@lru_cache(typed=True)
def typed(x):
    return x


plain(1, b=2)
plain(1, b=2)
plain(1)
plain(1.0)
print(plain.cache_info())
typed(1)
typed(1.0)
print(typed.cache_info())
try:
    plain([])
except TypeError as error:
    print(error)
# expect: CacheInfo(hits=1, misses=3, maxsize=128, currsize=3)
# expect: CacheInfo(hits=0, misses=2, maxsize=128, currsize=2)
# expect: unhashable type: 'list'
