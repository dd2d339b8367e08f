import io
import pickle


class Point:
    def __init__(self, x):
        self.x = x


file = io.BytesIO()
for value in ([1, 2], Point(3), {"a": "b" * 100_000}, (4,)):
    pickle.dump(value, file)
file.seek(0)
print(pickle.load(file), pickle.load(file).x, len(pickle.load(file)["a"]), pickle.load(file), file.tell())
try:
    pickle.load(file)
except EOFError as error:
    print(error)
for data in (b"", b"\x80\x04", b"\x80\x04K", b"\x80\x04]\x94(K\x01"):
    try:
        pickle.loads(data)
    except (EOFError, pickle.UnpicklingError) as error:
        print(type(error).__name__, error)
pickle.loads(b"\x80\x04}\x94]\x94K\x01s.")  # expect-error: TypeError: unhashable type: 'list'

# expect: [1, 2] 3 100000 (4,) 100107
# expect: Ran out of input
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: UnpicklingError pickle data was truncated
# expect: EOFError Ran out of input
