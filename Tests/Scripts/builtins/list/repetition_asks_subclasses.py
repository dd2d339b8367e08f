class Rows(list):
    def __rmul__(self, count):
        return f"{count} times {list(self)}"


class Plain(list):
    pass


print(3 * Rows([1]), Rows([1]) * 2)  # expect: 3 times [1] [1, 1]
print(2 * Plain([1]), Plain([1]) + [2], True * Plain([3]))  # expect: [1, 1] [1, 2] [3]
