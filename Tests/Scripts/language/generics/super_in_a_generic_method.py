class Outer:
    def make(self):
        class Base:
            def hello(self):
                return "hello"

        class Child(Base):
            def hello[T](self, item: T):
                return super().hello(), item, __class__.__name__

        return Child()


print(Outer().make().hello(1))  # expect: ('hello', 1, 'Child')
