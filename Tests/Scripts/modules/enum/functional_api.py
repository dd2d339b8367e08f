from enum import Enum, IntEnum, auto

Animal = Enum("Animal", "CAT DOG")
print(list(Animal), list(IntEnum("Port", {"HTTP": 80, "HTTPS": 443})))


class Lower(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    ONE = auto()
    TWO = auto()


print([member.value for member in Lower])
# expect: [<Animal.CAT: 1>, <Animal.DOG: 2>] [<Port.HTTP: 80>, <Port.HTTPS: 443>]
# expect: ['one', 'two']
