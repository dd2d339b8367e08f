import gettext

print(gettext.gettext("hello"), gettext.ngettext("one file", "many files", 2), gettext.find("nothing"))
empty = gettext.translation("nothing", fallback=True)
print(type(empty).__name__, empty.gettext("x"), empty.pgettext("menu", "Open"))
try:
    gettext.translation("nothing", languages=["de"])
except FileNotFoundError as error:
    print(error)
plural = gettext.c2py("n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2")
print([plural(n) for n in (0, 1, 2, 11, 21)])
# expect: hello many files None
# expect: NullTranslations x Open
# expect: [Errno 2] No translation file found for domain: 'nothing'
# expect: [2, 0, 1, 1, 0]
