from pathlib import PurePosixPath, PureWindowsPath

print(PureWindowsPath("./a:b"), PureWindowsPath("a/b").with_name("d:"), PureWindowsPath("c:/a").with_name("d:"))
print(repr(PureWindowsPath("a").with_name("d:")), PureWindowsPath("a").with_name("d:").parts)
print(PureWindowsPath("//./c:").root == "", PureWindowsPath("//server/share").root)
for name in "a/b", "a\\b":
    for cls in PureWindowsPath, PurePosixPath:
        try:
            print(cls("x").with_name(name))
        except ValueError as error:
            print(error)
print(PurePosixPath("c:", PureWindowsPath("a\\b")), PureWindowsPath("A.PY").full_match("*.py"))

# expect: .\a:b a\d: c:\d:
# expect: PureWindowsPath('./d:') ('d:',)
# expect: True \
# expect: Invalid name 'a/b'
# expect: Invalid name 'a/b'
# expect: Invalid name 'a\\b'
# expect: a\b
# expect: c:/a/b True
