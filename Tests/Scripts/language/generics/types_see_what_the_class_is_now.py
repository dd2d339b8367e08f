# A type in a class body looks its names up in the class, and goes on doing so once the class is made.
class Model:
    Key = int

    def find[K: Key](self): ...
    type Index = Key
    type Later = late


Model.Key = str
print(Model.Index.__value__)  # expect: <class 'str'>
print(Model.find.__type_params__[0].__bound__)  # expect: <class 'str'>
try:
    Model.Later.__value__
except NameError as error:
    print(error)  # expect: name 'late' is not defined
Model.late = bytes
print(Model.Later.__value__)  # expect: <class 'bytes'>
print(hasattr(Model, "__classdictcell__"))  # expect: False
