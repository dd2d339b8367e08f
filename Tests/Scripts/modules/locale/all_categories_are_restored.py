import locale

before = locale.setlocale(locale.LC_ALL, "C")
locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
mixed = locale.setlocale(locale.LC_ALL)
print(mixed.split(";")[:2], locale.setlocale(locale.LC_ALL, "C"))
print(locale.setlocale(locale.LC_ALL, mixed) == mixed, locale.setlocale(locale.LC_CTYPE))
try:
    locale.setlocale(locale.LC_ALL, "LC_CTYPE=nowhere;LC_NUMERIC=C")
except locale.Error as error:
    print(error)
# expect: ['LC_CTYPE=C.UTF-8', 'LC_NUMERIC=C'] C
# expect: True C.UTF-8
# expect: unsupported locale setting
