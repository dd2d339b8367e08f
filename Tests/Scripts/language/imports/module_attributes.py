import counted  # expect: counted runs
import shapes.deep.bottom as bottom
import shapes

print(__name__, __package__, __spec__)  # expect: __main__ None None
print(counted.__name__, repr(counted.__package__), counted.__doc__)  # expect: counted '' Counts how often it runs.
print(bottom.__package__, bottom.__spec__.parent)  # expect: shapes.deep shapes.deep
print(shapes.__spec__.name, shapes.__doc__)  # expect: shapes Shapes.
print(shapes.__file__ == shapes.__path__[0] + "/__init__.py")  # expect: True
print(counted.__file__ == __file__.replace("module_attributes", "counted"))  # expect: True
