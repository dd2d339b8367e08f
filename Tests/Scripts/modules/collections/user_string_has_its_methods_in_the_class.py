from collections import UserString


class Loud(UserString):
    def upper(self):
        return super().upper() + "!"

    def split(self, *args):
        return [part.strip() for part in super().split(*args)]


loud = Loud("a, b")
print(loud.upper(), type(loud.upper()).__name__)  # expect: A, B! Loud
print(loud.split(","))  # expect: ['a', 'b']
print(type(loud.format()).__name__, type(loud.title()).__name__)  # expect: str Loud
print("upper" in vars(UserString), loud.replace(Loud("a"), "c"))  # expect: True c, b
try:
    loud.isalpha(1)
except TypeError as error:
    print(error)  # expect: UserString.isalpha() takes 1 positional argument but 2 were given
