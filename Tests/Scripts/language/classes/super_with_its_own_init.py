class Named(super):
    def __init__(self, *arguments):
        return super(Named, self).__init__(*arguments)


class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return "B" + Named(B, self).name()


print(B().name())  # expect: BA
