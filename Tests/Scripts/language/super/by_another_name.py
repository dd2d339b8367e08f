# super finds the class and the object in the frame that calls it, whatever it is called by.
class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        parent = super
        return parent().name(), super(*()).name(), [parent().name() for _ in "a"]

    def deleted(self):
        parent = super
        del self
        return parent()


print(Derived().name())  # expect: ('base', 'base', ['base'])
try:
    Derived().deleted()
except RuntimeError as error:
    print(error)  # expect: super(): arg[0] deleted
