import inspect


class Base:
    data = 1

    def method(self):
        pass


class C(Base):
    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass

    @property
    def computed(self):
        pass


for name, kind, owner, _ in inspect.classify_class_attrs(C):
    if not name.startswith("_"):
        print(name, kind, owner.__name__)
print(inspect.getclasstree([C, Base]))
print([name for name, _ in inspect.getmembers_static(C) if name[0] != "_"])

# expect: computed property C
# expect: data data Base
# expect: method method Base
# expect: of_class class method C
# expect: static static method C
# expect: [(<class 'object'>, ()), [(<class '__main__.Base'>, (<class 'object'>,)), [(<class '__main__.C'>, (<class '__main__.Base'>,))]]]
# expect: ['computed', 'data', 'method', 'of_class', 'static']
