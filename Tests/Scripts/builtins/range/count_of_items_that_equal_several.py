class Any:
    def __eq__(self, other):
        return True


print(range(10).count(Any()), range(10).count(3), range(10).count("3"))  # expect: 10 1 0
