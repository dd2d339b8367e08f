class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print(kind.__name__, error, traceback is not None)  # expect: ValueError x True

try:
    with Manager():
        raise ValueError("x")
except ValueError as error:
    print("outside", error)  # expect: outside x
