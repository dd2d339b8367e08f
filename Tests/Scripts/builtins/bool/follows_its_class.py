# Objects are true until their class says otherwise; what an instance has of its own does not count.
class Thing:
    pass


class Meta(type):
    def __bool__(cls):
        return False


class Odd(metaclass=Meta):
    pass


thing = Thing()
thing.__bool__ = lambda: False
answers = [bool(thing)]
Thing.__len__ = lambda self: 0
answers.append(bool(thing))
Thing.__bool__ = lambda self: True
answers.append(bool(thing))
del Thing.__bool__, Thing.__len__
print(*answers, bool(thing), bool(Odd), bool(Odd()))  # expect: True False True True False True
