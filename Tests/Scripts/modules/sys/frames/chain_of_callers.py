import functools
import sys


def chain():
    frame, names = sys._getframe(1), []
    while frame:
        names.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return names


def caller(x=0):
    return chain()


class Class:
    found = chain()

    def __init__(self, r):
        self.r = caller(x=1)

    def method(self):
        return caller(*[1])


def generator():
    yield chain()


async def coroutine():
    return chain()


async def awaiting():
    return await coroutine()


print(chain())
print(caller())
print(Class.found)
print(Class(r=1).r, Class(1).method())
print(sorted([1], key=lambda x: print(chain()) or 0))
print(next(generator()), functools.partial(caller, 1)())
print((lambda: chain())(), [chain() for _ in range(1)])
try:
    awaiting().send(None)
except StopIteration as stop:
    print(stop.value)

# expect: ['<module>:39']
# expect: ['caller:14', '<module>:40']
# expect: ['Class:18', '<module>:17']
# expect: ['caller:14', '__init__:21', '<module>:42'] ['caller:14', 'method:24', '<module>:42']
# expect: ['<lambda>:43', '<module>:43']
# expect: [1]
# expect: ['generator:28', '<module>:44'] ['caller:14', '<module>:44']
# expect: ['<lambda>:45', '<module>:45'] [['<module>:45']]
# expect: ['coroutine:32', 'awaiting:36', '<module>:47']
