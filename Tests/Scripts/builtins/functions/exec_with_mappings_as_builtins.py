import types


class Everything(dict):
    def __getitem__(self, name):
        return name.upper()


def attempt(source, builtins):
    try:
        exec(source, {"__builtins__": builtins, "print": print})
    except Exception as error:
        print(type(error).__name__, error)


attempt("print(name)", Everything())  # expect: NAME
attempt("print(name)", types.MappingProxyType({"name": 5}))  # expect: 5
attempt("print(name)", {})  # expect: NameError name 'name' is not defined
attempt("print(name)", 123)  # expect: TypeError 'int' object is not subscriptable
attempt("import os", {})  # expect: ImportError __import__ not found
attempt("class A: pass", {})  # expect: NameError __build_class__ not found
print(callable(__builtins__), callable(types.__builtins__["len"]))  # expect: False True
