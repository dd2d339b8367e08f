from typing import Required, TypedDict


class Movie(TypedDict, total=False):
    name: Required[str]
    year: int


m = Movie(name="x")
print(m, type(m), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__)
print(TypedDict("Pair", {"a": int})(a=1))
# expect: {'name': 'x'} <class 'dict'> ['name'] ['year'] False
# expect: {'a': 1}
