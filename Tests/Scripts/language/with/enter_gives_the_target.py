class Manager:
    def __enter__(self):
        print("enter")
        return "value"

    def __exit__(self, kind, error, traceback):
        print("exit", kind, error, traceback)

with Manager() as value:
    print("body", value)
# expect: enter
# expect: body value
# expect: exit None None None
