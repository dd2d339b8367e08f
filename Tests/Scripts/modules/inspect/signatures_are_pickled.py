import inspect
import pickle


def f(a: int, /, b=2.5, *rest, key: "str" = "", **more) -> None:
    pass


copy = pickle.loads(pickle.dumps(inspect.signature(f)))
print(copy)  # expect: (a: int, /, b=2.5, *rest, key: 'str' = '', **more) -> None
print(copy == inspect.signature(f))  # expect: True
print(copy.parameters["rest"].kind.name)  # expect: VAR_POSITIONAL
print(copy.parameters["a"].default is inspect.Parameter.empty)  # expect: True
