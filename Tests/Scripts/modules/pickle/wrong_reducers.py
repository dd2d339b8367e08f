import copyreg
import io
import pickle


class Reduced:
    def __init__(self, reduced):
        self.reduced = reduced

    def __reduce_ex__(self, protocol):
        return self.reduced


class Unready(pickle.Pickler):
    def __init__(self):
        pass


class NoReduction:
    __reduce_ex__ = None


for action in (
    lambda: pickle.dumps(Reduced((copyreg.__newobj_ex__, (Reduced, 42, {})))),
    lambda: pickle.dumps(Reduced((dict, (), None, None, iter([("a",)])))),
    lambda: Unready().dump(1),
    lambda: pickle.dumps(NoReduction()),
    lambda: pickle.loads(b"S'\\'\n."),
    lambda: pickle.loads(b"\x80\x04cmath\n\n."),
    lambda: pickle.loads(b"(o."),
):  # fmt: skip
    try:
        action()
    except Exception as error:
        print(isinstance(error, (pickle.PickleError, TypeError, ValueError)))
print(pickle.dispatch_table is copyreg.dispatch_table, type(pickle.dumps).__name__)
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True builtin_function_or_method
