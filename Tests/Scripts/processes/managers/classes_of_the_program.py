from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, amount=1):
        self.value += amount
        return self.value

    def _hidden(self):
        return "hidden"

    def parts(self):
        return iter([self.value, "end"])


class CounterManager(BaseManager):
    pass


CounterManager.register("Counter", Counter)
CounterManager.register("Open", Counter, exposed=["add", "_hidden", "parts"], method_to_typeid={"parts": "Iterator"})
CounterManager.register("Iterator", exposed=["__next__"], create_method=False)

if __name__ == "__main__":
    with CounterManager() as manager:
        counter = manager.Counter(5)
        print(counter.add(), counter.add(amount=4), hasattr(counter, "_hidden"), hasattr(counter, "value"))
        print(type(counter).__name__, counter._exposed_)
        other = manager.Open(1)
        parts = other.parts()
        print(other._hidden(), parts.__next__(), parts.__next__())

# expect: 6 10 False False
# expect: AutoProxy[Counter] ('add', 'parts')
# expect: hidden 1 end
