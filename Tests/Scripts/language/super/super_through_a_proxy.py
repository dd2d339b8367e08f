class Base:
    def hello(self):
        return "hello"


class Child(Base):
    def hello(self):
        return super().hello() + " " + self.name


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattribute__(self, name):
        if name == "target":
            return object.__getattribute__(self, name)
        return getattr(self.target, name)


child = Child()
child.name = "child"
print(Child.hello(Proxy(child)))  # expect: hello child
