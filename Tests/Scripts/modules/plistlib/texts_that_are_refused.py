import plistlib

for wrong in (b"nope", b"bplist00xx", b"<plist><dict><key>a</key></dict></plist>"):
    try:
        plistlib.loads(wrong)
    except ValueError as error:
        print(type(error).__name__, error)

# expect: InvalidFileException Invalid file
# expect: InvalidFileException Invalid file
# expect: ValueError missing value for key 'a' at line 1
