try:
    with 5:
        pass
except TypeError as error:
    print(error)  # expect: 'int' object does not support the context manager protocol
class Half:
    def __enter__(self):
        print("never")
try:
    with Half():
        pass
except TypeError as error:
    print(error)
# expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
