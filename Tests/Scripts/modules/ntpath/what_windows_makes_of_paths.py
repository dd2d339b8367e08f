import ntpath
import os

print(ntpath.join(b"C:\\a", b"b", b"..\\c"), ntpath.split(b"C:/x/y"), ntpath.splitroot("//host/share/x"))
print(ntpath.normpath(p) if (p := b"a/./b//../c") else None, ntpath.isabs("/x"), ntpath.isabs("C:/x"))
print(ntpath.relpath("C:\\a\\b", start="C:\\A\\c\\d"), ntpath.commonpath(["C:\\x\\y\\z", "c:/X/y/w"]))
print(ntpath.ismount("C:\\"), ntpath.ismount("C:\\x"), ntpath.ismount("\\\\host\\share"))
print([ntpath.isreserved(name) for name in ("nul.txt", "COM1", "a:b", "trail.", "fine", "..", "lpt\xb9")])
os.environ["BATON_NAME"] = "value"
print(ntpath.expandvars("%BATON_NAME% $BATON_NAME ${BATON_NAME}x '$BATON_NAME' %% $$ %none% $none"))
os.environ.update(USERPROFILE="C:\\Users\\me", USERNAME="me")
print(ntpath.expanduser("~\\x"), ntpath.expanduser("~you/x"), ntpath.expanduser("x~"))
for function, arguments in (
    (ntpath.join, ("a", b"b")), (ntpath.commonpath, (["C:\\a", "D:\\a"],)), (ntpath.commonpath, (["C:a", "C:\\a"],)),
    (ntpath.relpath, ("C:\\a", "D:\\a")), (ntpath.relpath, ("",)), (ntpath.commonpath, ([],)),
):  # fmt: skip
    try:
        print(function(*arguments))
    except (TypeError, ValueError) as error:
        print(error)
# expect: b'C:\\a\\b\\..\\c' (b'C:/x', b'y') ('//host/share', '/', 'x')
# expect: b'a\\c' False True
# expect: ..\..\b C:\x\y
# expect: True False True
# expect: [True, True, False, True, False, False, True]
# expect: value value valuex '$BATON_NAME' % $ %none% $none
# expect: C:\Users\me\x C:\Users\you/x x~
# expect: Can't mix strings and bytes in path components
# expect: Paths don't have the same drive
# expect: Can't mix absolute and relative paths
# expect: path is on mount 'C:', start on mount 'D:'
# expect: no path specified
# expect: commonpath() arg is an empty iterable
