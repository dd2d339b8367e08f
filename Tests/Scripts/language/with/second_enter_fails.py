class M:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    def __enter__(self):
        if self.fails:
            raise RuntimeError("cannot enter " + self.name)

    def __exit__(self, kind, *details):
        print("exit", self.name, kind.__name__)  # expect: exit a RuntimeError
        return True

with M("a"), M("b", fails=True):
    print("never")
print("after")  # expect: after
