# skip: a module that the tests beside it import
def __getattr__(name):
    if name == "late":
        return "made " + name
    raise AttributeError(f"module has no {name}")
