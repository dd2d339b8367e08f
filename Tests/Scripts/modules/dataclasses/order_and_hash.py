from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


v = Version(1)
print(v < Version(2), {v: "first"}[Version(1)])
try:
    v.major = 2
except FrozenInstanceError as error:
    print(error)


@dataclass
class Plain:
    x: int


for action in (lambda: hash(Plain(1)), lambda: Plain(1) < Plain(2)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: True first
# expect: cannot assign to field 'major'
# expect: unhashable type: 'Plain'
# expect: '<' not supported between instances of 'Plain' and 'Plain'
