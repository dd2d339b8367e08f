class Text(str):
    def __repr__(self):
        return self

    __str__ = __repr__


made = Text("ab")
print(type(repr(made)).__name__, type(str(made)).__name__, type(ascii(made)).__name__)

# expect: Text Text Text
