# What executed code calls is called from there: a type variable takes the name of no module that runs it.
def run():
    names = {}
    exec("from typing import TypeVar; T = TypeVar('T')", names)
    return names["T"].__module__


print(run())  # expect: None
