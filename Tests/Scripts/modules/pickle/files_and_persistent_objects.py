import io
import pickle

class Outside:
    pass

class Writer(pickle.Pickler):
    def persistent_id(self, obj):
        return "outside" if isinstance(obj, Outside) else None

class Reader(pickle.Unpickler):
    def persistent_load(self, name):
        return f"loaded {name}"

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is forbidden")

file = io.BytesIO()
Writer(file).dump([Outside(), 2])
pickle.dump("two", file)
file.seek(0)
print(Reader(file).load(), pickle.load(file))  # expect: ['loaded outside', 2] two
try:
    Reader(io.BytesIO(pickle.dumps(Outside()))).load()
except pickle.UnpicklingError as error:
    print(error)  # expect: __main__.Outside is forbidden
try:
    pickle.load(file)
except EOFError as error:
    print(error)  # expect: Ran out of input
