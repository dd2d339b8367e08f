# Copies and pickles keep what the arguments of an exception do not tell.
import copy
import pickle

error = ImportError("text", name="module", path="place")
for made in copy.copy(error), pickle.loads(pickle.dumps(error)):
    print(made, made.name, made.path, made.args)  # expect: text module place ('text',)
# expect: text module place ('text',)
made = copy.copy(OSError(2, "No", "one", None, "two"))
print(type(made).__name__, made.filename, made.filename2, made.args)  # expect: FileNotFoundError one two (2, 'No')
made = copy.copy(AttributeError("text", name="name", obj=3))
print(made, made.name, made.obj)  # expect: text name None
print(ImportError("text", name="module").__reduce__())  # expect: (<class 'ImportError'>, ('text',), {'name': 'module'})
