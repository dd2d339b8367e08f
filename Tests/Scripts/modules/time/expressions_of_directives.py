import _strptime

names = _strptime.LocaleTime()
print(names.f_weekday[2], names.a_month[3], names.am_pm, names.LC_date, names.LC_time, names.LC_date_time)
expressions = _strptime.TimeRE()
found = expressions.compile("%a %d.%m.%Y %H:%M").match("wed 07.3.2024 9:05")
print(found.groupdict())
print(expressions.compile("%x").match("03/17/99") is not None)
print(_strptime._strptime("2024-01-02 03:04:05.25 -0130", "%Y-%m-%d %H:%M:%S.%f %z"))

# expect: wednesday mar ['am', 'pm'] %m/%d/%y %H:%M:%S %a %b %d %H:%M:%S %Y
# expect: {'a': 'wed', 'd': '07', 'm': '3', 'Y': '2024', 'H': '9', 'M': '05'}
# expect: True
# expect: ((2024, 1, 2, 3, 4, 5, 1, 2, -1, None, -5400), 250000, 0)
