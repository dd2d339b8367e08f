class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return "B after " + self.parent.name()


B.parent = super(B)
print(super(B))  # expect: <super: <class 'B'>, NULL>
print(B().name())  # expect: B after A
print(super(B).__self__, super(B).__thisclass__)  # expect: None <class '__main__.B'>
