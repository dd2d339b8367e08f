class A:
    def method(self):
        del self
        super()


A().method()  # expect-error: RuntimeError: super(): arg[0] deleted
