class A:
    def f(self):
        def inner():
            return super().f  # expect-error: RuntimeError: super(): no arguments
        return inner()

A().f()
