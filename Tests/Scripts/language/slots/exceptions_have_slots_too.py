class Fault(ValueError):
    __slots__ = ("source", "reason")

    def __init__(self, source):
        self.source = source


class Deep(Fault):
    __slots__ = ("depth",)


fault = Deep("disk")
fault.depth = 2
fault.other = 3
print(fault.source, fault.depth, fault.__dict__)  # expect: disk 2 {'other': 3}
try:
    fault.reason
except AttributeError as error:
    print(error)  # expect: 'Deep' object has no attribute 'reason'
del fault.source
print(hasattr(fault, "source"))  # expect: False
try:
    Deep.depth.__get__(Fault("net"))
except TypeError as error:
    print(error)  # expect: descriptor 'depth' for 'Deep' objects doesn't apply to a 'Fault' object
