print(NotImplemented, type(NotImplemented))  # expect: NotImplemented <class 'NotImplementedType'>
class A:
    def __eq__(self, other):
        return NotImplemented
print(A() == 1, A() != 1)  # expect: False True
