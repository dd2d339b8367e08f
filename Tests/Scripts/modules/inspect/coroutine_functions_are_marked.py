import functools
import inspect


class Service:
    def start(self):
        pass

    def ticks(self, first):
        yield first

    some = functools.partialmethod(ticks, 1)


inspect.markcoroutinefunction(Service.start)
print(inspect.iscoroutinefunction(Service.start), inspect.iscoroutinefunction(Service().start))
print(inspect.iscoroutinefunction(functools.partial(Service.start)), inspect.iscoroutinefunction(inspect))
print(inspect.isgeneratorfunction(Service.some), inspect.isgeneratorfunction(Service().some))
print(inspect.ismethod([].append), inspect.isbuiltin([].append), inspect.getfullargspec.__module__)
# expect: True True
# expect: True False
# expect: True True
# expect: False True inspect
