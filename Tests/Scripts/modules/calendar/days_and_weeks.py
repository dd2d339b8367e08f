import calendar

print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(1900, 2001))
print(calendar.weekday(2026, 11, 26), repr(calendar.MONDAY), calendar.monthcalendar(2024, 2))
print(list(calendar.Calendar(2).itermonthdays2(2024, 1))[:9])
print(calendar.Calendar().monthdatescalendar(2024, 12)[-1][-1], calendar.month_name[1])
print(calendar.timegm((2026, 11, 26, 5, 0, 0)))

# expect: (calendar.THURSDAY, 29) False 25
# expect: 3 calendar.MONDAY [[0, 0, 0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18], [19, 20, 21, 22, 23, 24, 25], [26, 27, 28, 29, 0, 0, 0]]
# expect: [(0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (1, 0), (2, 1), (3, 2), (4, 3)]
# expect: 2025-01-05 January
# expect: 1795669200
