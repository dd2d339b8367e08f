from typing import Protocol, runtime_checkable


@runtime_checkable
class Closeable(Protocol):
    name: str

    def close(self): ...


class File:
    name = "f"

    def close(self): ...


class Plain(Protocol):
    def run(self): ...


print(isinstance(File(), Closeable), isinstance(3, Closeable))
for action in (lambda: Plain(), lambda: isinstance(3, Plain), lambda: issubclass(File, Closeable)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: True False
# expect: Protocols cannot be instantiated
# expect: Instance and class checks can only be used with @runtime_checkable protocols
# expect: Protocols with non-method members don't support issubclass(). Non-method members: 'name'.
