class M:
    def __enter__(self):
        return 1, 2

    def __exit__(self, *details):
        pass

with M() as (a, b):
    print(a, b)  # expect: 1 2
