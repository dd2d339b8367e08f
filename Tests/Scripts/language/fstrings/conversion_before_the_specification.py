class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("str of", self.name)
        return self.name

    def __format__(self, specification):
        print("format of", self.name)
        return self.name


print(f"{Loud('value')!s:>{Loud('9')}}")
# expect: str of value
# expect: format of 9
# expect:     value
