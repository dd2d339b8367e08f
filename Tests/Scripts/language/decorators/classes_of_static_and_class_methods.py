# Classes derived from classmethod and staticmethod show what they wrap.
import abc


class Loud(classmethod):
    pass


class Plain(staticmethod):
    pass


print(Loud(len), Plain(len))  # expect: <classmethod(<built-in function len>)> <staticmethod(<built-in function len>)>


class Tool:
    name = Loud(lambda cls: cls.__name__)
    one = Plain(lambda: 1)
    shape = abc.abstractclassmethod(lambda cls: 0)


print(Tool.name(), Tool().one(), Plain(len)("abc"), Loud(len).__func__("ab"))  # expect: Tool 1 3 2
print(repr(Tool.__dict__["shape"])[:33])  # expect: <classmethod(<function Tool.<lamb
