class Lazy:
    present = "present"

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return f"made {name}"

lazy = Lazy()
print(lazy.present, lazy.absent, hasattr(lazy, "nothing"))  # expect: present made absent False
try:
    lazy.nothing
except AttributeError as error:
    print(error)  # expect: refused nothing
