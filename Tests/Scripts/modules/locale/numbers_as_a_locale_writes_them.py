# Groups, signs and the point come from localeconv(), padding gives way to what is put between groups.
import locale

locale._override_localeconv = {
    "thousands_sep": " ", "grouping": [3, 2, 0], "decimal_point": ",", "mon_thousands_sep": "'", "mon_grouping": [3, 127],
    "mon_decimal_point": ".", "frac_digits": 2, "int_frac_digits": 3, "currency_symbol": "¤", "int_curr_symbol": "XXX ",
    "p_cs_precedes": 0, "n_cs_precedes": 1, "p_sep_by_space": 1, "n_sep_by_space": 0, "p_sign_posn": 1, "n_sign_posn": 3,
    "negative_sign": "-", "positive_sign": "",
}  # fmt: skip
print(locale.format_string("%12.2f|%-12d|%s|%%", (-1234567.5, 1234567, 1000), grouping=True))  # expect: -12 34 567,50|12 34 567   |1000|%
print(locale.format_string("%(n)+d", {"n": 4200}, grouping=True))  # expect: +4 200
print(locale.format_string("%*d", (8, 1234), grouping=True))  # expect:    1 234
print(locale.currency(1234567.891, grouping=True), locale.currency(-5))  # expect: 1234'567.89 ¤ ¤-5.00
print(locale.currency(3, international=True))  # expect: 3.000 XXX
print(locale.atof("12 34 567,5"), locale.str(1.5), locale.localize("1234.5", True))  # expect: 1234567.5 1,5 1 234,5
