import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source")
    os.makedirs(os.path.join(source, "sub"))
    with open(os.path.join(source, "sub", "x.txt"), "w") as file:
        file.write("text")
    for format in "zip", "tar", "gztar":
        path = shutil.make_archive(os.path.join(folder, "made"), format, source)
        target = os.path.join(folder, format)
        shutil.unpack_archive(path, target, **({} if format == "zip" else {"filter": "data"}))
        print(os.path.relpath(path, folder), open(os.path.join(target, "sub", "x.txt")).read())
    for action in (
            lambda: shutil.make_archive("x", "rar"), lambda: shutil.unpack_archive("x.rar"),
            lambda: shutil.unpack_archive("x", format="rar")):
        try:
            action()
        except (ValueError, shutil.ReadError) as error:
            print(type(error).__name__, error)
# expect: made.zip text
# expect: made.tar text
# expect: made.tar.gz text
# expect: ValueError unknown archive format 'rar'
# expect: ReadError Unknown archive format 'x.rar'
# expect: ValueError Unknown unpack format 'rar'
