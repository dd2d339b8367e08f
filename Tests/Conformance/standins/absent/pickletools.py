"""What CPython has to take pickles apart: names for import statements."""


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)

    def absent(*arguments, **options):
        raise NotImplementedError(f"no pickletools.{name}")

    return absent
