from dataclasses import dataclass, field
import inspect


@dataclass(order=True)
class Version:
    major: int
    minor: int = field(default=0, compare=False)


@dataclass(frozen=True)
class One:
    only: object


@dataclass(order=True, frozen=True)
class Empty:
    pass


print(Version(1, 2) == Version(1, 3), Version(1) < Version(2), Version(2) >= Version(1))  # expect: True True True
print(hash(One(1)) == hash((1,)), hash(Empty()) == hash(()))  # expect: True True
print(Empty() == Empty(), Empty() < Empty(), Empty())  # expect: True False Empty()
print(Version(1).__lt__(3), Version(1).__eq__(One(1)))  # expect: NotImplemented NotImplemented
print(inspect.signature(Version.__lt__), Version.__eq__.__qualname__)  # expect: (self, other) Version.__eq__
looped = One([])
looped.only.append(looped)
print(looped)  # expect: One(only=[...])
