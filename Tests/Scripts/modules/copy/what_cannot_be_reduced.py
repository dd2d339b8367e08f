import copy
import pickle


class Closed:
    def __getattribute__(self, name):
        if name.startswith("__reduce"):
            raise AttributeError(name)
        return object.__getattribute__(self, name)


class Numbered(enumerate):
    pass


for copies in copy.copy, copy.deepcopy:
    try:
        copies(Closed())
    except copy.Error as error:
        print(error)
# expect: un(shallow)copyable object of type <class '__main__.Closed'>
# expect: un(deep)copyable object of type <class '__main__.Closed'>
print(type(pickle.loads(pickle.dumps(Numbered("ab")))))  # expect: <class '__main__.Numbered'>
