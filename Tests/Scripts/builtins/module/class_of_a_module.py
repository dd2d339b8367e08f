import sys
import types


class Lazy(types.ModuleType):
    @property
    def answer(self):
        return 42

    def __getattr__(self, name):
        return name.upper()


module = sys.modules[__name__]
module.__class__ = Lazy
print(module.answer, module.missing, type(module).__name__)  # expect: 42 MISSING Lazy
module.answer_too = 5
print(answer_too, isinstance(module, Lazy))  # expect: 5 True
try:
    module.answer = 1
except AttributeError as error:
    print(error)  # expect: property 'answer' of 'Lazy' object has no setter
try:
    module.__class__ = int
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
