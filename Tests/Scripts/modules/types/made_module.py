import types

module = types.ModuleType("made", "What it is for.")
print(module, sorted(vars(module)))
print(module.__doc__, module.__spec__, module.__loader__)

# expect: <module 'made'> ['__doc__', '__loader__', '__name__', '__package__', '__spec__']
# expect: What it is for. None None
