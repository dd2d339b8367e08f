class Suppress:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is KeyError

with Suppress():
    raise KeyError("gone")
print("after")  # expect: after
try:
    with Suppress():
        raise ValueError("kept")
except ValueError as error:
    print(error)  # expect: kept
