try:
    import no_such_module.part
except ModuleNotFoundError as error:
    print(error, error.name, error.path)  # expect: No module named 'no_such_module' no_such_module None
import no_such_module  # expect-error: ModuleNotFoundError: No module named 'no_such_module'
