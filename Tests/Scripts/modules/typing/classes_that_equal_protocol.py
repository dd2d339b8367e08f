import abc
import typing

T = typing.TypeVar("T")


class Meta(type(typing.Protocol)):
    def __new__(metatype, *args):
        return abc.ABCMeta.__new__(metatype, *args)

    def __eq__(cls, other):
        return cls is other or (cls.__name__ == "Protocol" and other is typing.Protocol)

    __hash__ = type.__hash__


class Protocol(typing.Generic, metaclass=Meta):
    pass


class Reader(Protocol[T]):
    pass


print(Reader.__parameters__, Reader[int])  # expect: (~T,) __main__.Reader[int]
try:
    Protocol[int]
except TypeError as error:
    print(error)
# expect: Parameters to Protocol[...] must all be type variables or parameter specification variables.
