import sys

seen = []


class Base:
    def __init__(self, value):
        self.value = value


class Derived(Base):
    def __init__(self):
        super().__init__(5)

    def __repr__(self):
        return f"Derived({self.value})"


def watch(frame, event, argument):
    seen.append((event, frame.f_code.co_name, frame.f_locals.get("value")))


sys.settrace(watch)
made = Derived()
squares = [number * number for number in range(3)]
sys.settrace(None)
print(made, squares)
for entry in seen:
    print(*entry)
sys.settrace(lambda *event: 1 / 0)
try:
    Derived()
except ZeroDivisionError as error:
    print(error, sys.gettrace())

# expect: Derived(5) [0, 1, 4]
# expect: call __init__ None
# expect: call __init__ 5
# expect: division by zero None
