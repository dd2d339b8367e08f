class Base:
    def __del__(self):
        print("base")


class Derived(Base):
    def __del__(self):
        print("derived")
        super().__del__()


thing = Derived()
del thing
print("after")
# expect: derived
# expect: base
# expect: after
