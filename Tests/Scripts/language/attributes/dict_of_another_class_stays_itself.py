class Record(dict):
    def __init__(self, **values):
        super().__init__(**values)
        self.__dict__ = self


record = Record(a=1)
record.b = 2
record["c"] = 3
print(record, record.c, record.__dict__ is record)  # expect: {'a': 1, 'b': 2, 'c': 3} 3 True


class Frozen(dict):
    def __setitem__(self, key, value):
        raise TypeError("frozen")


class Plain:
    pass


plain = Plain()
plain.__dict__ = Frozen(x=1)
plain.y = 2  # attributes pass by the methods of the class
print(type(vars(plain)), plain.x, vars(plain))  # expect: <class '__main__.Frozen'> 1 {'x': 1, 'y': 2}
try:
    vars(plain)["z"] = 3
except TypeError as error:
    print(error)  # expect: frozen
