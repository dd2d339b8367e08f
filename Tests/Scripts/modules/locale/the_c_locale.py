import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"])
print(locale.atof("1.5"), locale.atoi("12"), locale.format_string("%.2f %s", (1.5, "x")), locale.str(2.5))
print(locale.strcoll("a", "b"), locale.strxfrm("a"))
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error as error:
    print(error)
# expect: C .
# expect: 1.5 12 1.50 x 2.5
# expect: -1 a
# expect: unsupported locale setting
