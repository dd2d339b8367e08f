class Base:
    def hello(self):
        print("Base")

class Left(Base):
    def hello(self):
        print("Left")
        super().hello()

class Right(Base):
    def hello(self):
        print("Right")
        super().hello()

class Both(Left, Right):
    def hello(self):
        print("Both")
        super().hello()

Both().hello()
# expect: Both
# expect: Left
# expect: Right
# expect: Base
print([c.__name__ for c in Both.__mro__])  # expect: ['Both', 'Left', 'Right', 'Base', 'object']
