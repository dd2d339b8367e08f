import io
import zipfile

file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    archive.writestr("a", "data here")
data = file.getvalue()
for broken in b"", b"nonsense" * 9, data.replace(b"data here", b"date here"), b"before" + data:
    try:
        with zipfile.ZipFile(io.BytesIO(broken)) as archive:
            print(archive.testzip())
            print(archive.read("a"))
    except zipfile.BadZipFile as error:
        print(error)
for action in (
        lambda: zipfile.ZipFile(io.BytesIO(), "q"), lambda: zipfile.ZipFile(file, "r").writestr("x", "y"),
        lambda: zipfile.ZipFile(io.BytesIO(), "w", 77), lambda: zipfile.ZipInfo("x", (1970, 1, 1, 0, 0, 0)),
        lambda: archive.read("a")):
    try:
        action()
    except (ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
# expect: File is not a zip file
# expect: File is not a zip file
# expect: a
# expect: Bad CRC-32 for file 'a'
# expect: None
# expect: b'data here'
# expect: ValueError ZipFile requires mode 'r', 'w', 'x', or 'a'
# expect: ValueError write() requires mode 'w', 'x', or 'a'
# expect: NotImplementedError That compression method is not supported
# expect: ValueError ZIP does not support timestamps before 1980
# expect: ValueError Attempt to use ZIP archive that was already closed
