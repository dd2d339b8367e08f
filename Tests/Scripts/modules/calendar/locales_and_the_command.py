# Calendars of a locale, texts in columns, `python -m calendar`.
import calendar

print(calendar.LocaleTextCalendar(locale="C").formatweekday(0, 3), calendar.LocaleHTMLCalendar(6, "C").formatweekday(6))
# expect: Mon <th class="sun">Sun</th>
print(repr(calendar.formatstring(["a", "b"], 3, 2)))  # expect: ' a    b '
calendar.format(["abc"], 3)  # expect: abc
made = calendar.Calendar()
made.setfirstweekday(6)
print(made.getfirstweekday(), made.firstweekday)  # expect: 6 6
calendar.main(["2024", "2"])
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
