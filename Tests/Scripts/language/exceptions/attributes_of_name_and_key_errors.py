try:
    unknown
except NameError as error:
    print(error.name)  # expect: unknown
try:
    [].push
except AttributeError as error:
    print(error.name, error.obj)  # expect: push []
try:
    import no_such_module
except ImportError as error:
    print(error.name, error, type(error).__name__)
# expect: no_such_module No module named 'no_such_module' ModuleNotFoundError
