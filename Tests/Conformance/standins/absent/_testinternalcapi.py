"""CPython's interface for its own tests: names for import statements."""


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)

    def absent(*arguments, **options):
        raise NotImplementedError(f"no _testinternalcapi.{name}")

    return absent

# What CPython keeps in front of an object: `sys.getsizeof` counts it.
SIZEOF_PYGC_HEAD = SIZEOF_MANAGED_PRE_HEADER = SIZEOF_PYOBJECT = 16
