from enum import Enum


class Period(Enum):
    _ignore_ = "Period i"
    Period = vars()
    for i in range(3):
        Period[f"day_{i}"] = i
    today = day_1


print(list(Period))  # expect: [<Period.day_0: 0>, <Period.day_1: 1>, <Period.day_2: 2>]
print(Period.today is Period.day_1, hasattr(Period, "i"))  # expect: True False
