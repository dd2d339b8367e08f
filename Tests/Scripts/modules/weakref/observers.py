import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

class Observable:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def tell(self, event):
        for observer in sorted(self.observers, key=lambda o: o.name):
            print(observer.name, event)


source = Observable()


def watch_for_a_while():
    temporary = Thing("temporary")
    source.observers.add(temporary)
    source.tell("first")


lasting = Thing("lasting")
source.observers.add(lasting)
watch_for_a_while()
source.tell("second")
# expect: lasting first
# expect: temporary first
# expect: lasting second
