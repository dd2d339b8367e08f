import locale

locale.setlocale(locale.LC_ALL, "C")
print([locale.nl_langinfo(key) for key in (locale.DAY_1, locale.ABDAY_7, locale.MON_12, locale.ABMON_5)])
# expect: ['Sunday', 'Sat', 'December', 'May']
print([locale.nl_langinfo(key) for key in (locale.AM_STR, locale.T_FMT_AMPM, locale.YESEXPR, locale.ERA)])
# expect: ['AM', '%I:%M:%S %p', '^[yY]', '']
print(locale.gettext("as it is"))  # expect: as it is
