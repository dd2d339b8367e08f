import gettext
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(gettext.ngettext("one file", "files", 1.1))  # expect: files
    print(gettext.NullTranslations().ngettext("one file", "files", 1.0))  # expect: one file
    print(gettext.c2py("n != 1")(1.5))  # expect: 1
for warning in caught:
    print(warning.message, warning.lineno)
# expect: Plural value must be an integer, got float 6
# expect: Plural value must be an integer, got float 7
# expect: Plural value must be an integer, got float 8
