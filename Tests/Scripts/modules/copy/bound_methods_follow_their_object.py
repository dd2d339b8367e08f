import copy
import functools


class Button:
    def __init__(self):
        self.action = self.press
        self.later = functools.partial(self.press, 1)

    def press(self, times=0):
        return self


button = Button()
deep = copy.deepcopy(button)
print(deep.action.__self__ is deep, deep.later.func.__self__ is deep)  # expect: True True
print(copy.copy(button).action.__self__ is button)  # expect: True
both = copy.deepcopy([button, button.press])
print(both[1].__self__ is both[0], both[1].__func__ is Button.press)  # expect: True True
