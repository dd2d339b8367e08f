from datetime import date
from enum import IntEnum, ReprEnum, StrEnum


class Number(IntEnum):
    divisor = 1
    numerator = 2


class Day(date, ReprEnum):
    FIRST = 2009, 1, 1


class Book(StrEnum):
    title = "a name"


print(Number.numerator, Number.divisor.numerator)  # expect: 2 1
print(Day.FIRST, f"{Day.FIRST:%d.%m.}", repr(Day.FIRST))
# expect: 2009-01-01 01.01. <Day.FIRST: datetime.date(2009, 1, 1)>
print(Book.title, Book.title.title())  # expect: a name A Name
