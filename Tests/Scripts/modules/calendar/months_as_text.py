import calendar

print(calendar.month(2026, 11).splitlines())
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 9).splitlines()[1:3])
print(calendar.calendar(2024, m=4).splitlines()[4])
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as error:
    print(error)

# expect: ['   November 2026', 'Mo Tu We Th Fr Sa Su', '                   1', ' 2  3  4  5  6  7  8', ' 9 10 11 12 13 14 15', '16 17 18 19 20 21 22', '23 24 25 26 27 28 29', '30']
# expect: ['Su Mo Tu We Th Fr Sa', ' 1  2  3  4  5  6  7']
# expect:     1  2  3  4  5  6                   1  2  3                      1  2          1  2  3  4  5  6
# expect: bad month number 13; must be 1-12
