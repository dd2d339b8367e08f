"""Abstract base classes."""

import _typing


def abstractmethod(funcobj):
    """Mark a method that classes must override before they can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """An abstract class method; @classmethod above @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """An abstract static method; @staticmethod above @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """An abstract property; @property above @abstractmethod says the same."""

    __isabstractmethod__ = True


def _check_methods(cls, *names):
    """Does a class have all the methods? None in the place of a method forbids it."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class _Answers:
    """What one abstract class knows of other classes."""

    __slots__ = ("registered", "accepted", "refused", "epoch")

    def __init__(self):
        self.registered = []
        self.accepted = set()
        self.refused = set()
        self.epoch = _epoch


# Counts registrations: a refusal holds until the next one.
_epoch = 0


def get_cache_token():
    """Return a value that changes with every registration."""
    return _epoch


class ABCMeta(type):
    """The class of classes that can have abstract methods and virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = frozenset(_abstract_names(cls, namespace))
        cls._abc_impl = _Answers()
        flags = namespace.get("__abc_tpflags__")
        if flags is not None:
            _typing.mark_collection(cls, flags)
            del cls.__abc_tpflags__
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass; return it."""
        global _epoch
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(subclass)
        _typing.share_collection(cls, subclass)
        _epoch += 1
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__
        if claimed in cls._abc_impl.accepted:
            return True
        real = type(instance)
        if claimed is real:
            return cls.__subclasscheck__(real)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(real)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answers = cls._abc_impl
        if subclass in answers.accepted:
            return True
        if answers.epoch != _epoch:
            answers.refused.clear()
            answers.epoch = _epoch
        elif subclass in answers.refused:
            return False
        result = _ask(cls, subclass)
        (answers.accepted if result else answers.refused).add(subclass)
        return result

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {_epoch}", file=file)
        for name in _Answers.__slots__:
            print(f"_abc_{name}: {getattr(cls._abc_impl, name)!r}", file=file)


def _abstract_names(cls, namespace):
    for name, value in namespace.items():
        if getattr(value, "__isabstractmethod__", False):
            yield name
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                yield name


def _ask(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if not isinstance(answer, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return answer
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for other in cls._abc_impl.registered:
        if issubclass(subclass, other):
            return True
    for other in cls.__subclasses__():
        if issubclass(subclass, other):
            return True
    return False


def update_abstractmethods(cls):
    """Find out again which methods of a class are abstract; return the class."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = frozenset(_abstract_names(cls, dict(cls.__dict__)))
    return cls


class ABC(metaclass=ABCMeta):
    """A base for classes that want ABCMeta as their metaclass."""

    __slots__ = ()

# CPython has them in C.
__builtin_functions__ = ("get_cache_token",)
