import os
import subprocess
import sys
import tempfile

# Such names are no names on macOS.
if sys.platform == "darwin":
    found = ["caf\udce9"], [b"caf\xe9"], "caf\udce9", b"caf\xe9", "text", True
else:
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(os.fsencode(folder), b"caf\xe9"))
        path = os.path.join(folder, os.listdir(folder)[0], "file")
        with open(path, "w") as file:
            file.write("text")
        link = os.path.join(folder, "caf\udce9", "link")
        os.symlink(os.path.dirname(path), link)
        found = (
            os.listdir(folder), os.listdir(os.fsencode(folder)), os.path.basename(os.readlink(link)),
            os.path.basename(os.readlink(os.fsencode(link))), open(os.path.join(link, "file")).read(),
            os.path.exists(os.fsencode(path)),
        )
print(ascii(found))
os.environ["NAME"] = "caf\udce9"
print(os.environb[b"NAME"], subprocess.run(["printenv", "NAME"], capture_output=True).stdout)
for call in (lambda: open("no\ud800file"), lambda: os.stat("no\ud800file"), lambda: open("no\udcfffile")):
    try:
        call()
    except (OSError, UnicodeEncodeError) as error:
        print(ascii(str(error)))

# expect: (['caf\udce9'], [b'caf\xe9'], 'caf\udce9', b'caf\xe9', 'text', True)
# expect: b'caf\xe9' b'caf\xe9\n'
# expect: "'utf-8' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
# expect: "'utf-8' codec can't encode character '\\ud800' in position 2: surrogates not allowed"
# expect: "[Errno 2] No such file or directory: 'no\\udcfffile'"
