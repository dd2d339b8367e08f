"""CPython's interface for its own tests: names for import statements."""


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)

    def absent(*arguments, **options):
        raise NotImplementedError(f"no _testinternalcapi.{name}")

    return absent
