import inspect

def count(n):
    last = 1
    yield n

async def work(n):
    pass

async def produce(n):
    yield n

numbers = count(3)
print(inspect.getgeneratorlocals(numbers))  # expect: {'n': 3}
next(numbers)
print(inspect.getgeneratorlocals(numbers))  # expect: {'n': 3, 'last': 1}
numbers.close()
print(inspect.getgeneratorlocals(numbers))  # expect: {}
coroutine = work(2)
print(inspect.getcoroutinelocals(coroutine))  # expect: {'n': 2}
coroutine.close()
print(inspect.getasyncgenlocals(produce(4)))  # expect: {'n': 4}
try:
    inspect.getasyncgenlocals(5)
except TypeError as error:
    print(error)  # expect: 5 is not a Python async generator
