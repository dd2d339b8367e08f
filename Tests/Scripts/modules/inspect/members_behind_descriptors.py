import enum
import inspect


class Broken:
    def __get__(self, instance, owner):
        raise AttributeError("not now")


class Holder:
    broken = Broken()


class Twice:
    def __dir__(self):
        return ["attr", "attr"]

    attr = 1


class Meta(type):
    def __getattr__(self, name):
        if name == "ham":
            return "spam"
        return super().__getattr__(name)

    def __dir__(cls):
        return ["__class__", "ham"]


class Virtual(metaclass=Meta):
    pass


print("broken" in dict(inspect.getmembers(Holder, inspect.ismethoddescriptor)))
print(inspect.getmembers(Twice()))
print([one for one in inspect.classify_class_attrs(Virtual) if one.name == "ham"])
print(inspect.getclosurevars(eval("lambda: len(missing)")).unbound)
# expect: True
# expect: [('attr', 1)]
# expect: [Attribute(name='ham', kind='data', defining_class=<class '__main__.Meta'>, object='spam')]
# expect: {'missing'}
