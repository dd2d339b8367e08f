import os
import subprocess
import sys

code = "import sys; print(sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors); print('ö', '\\udcff')"
for setting, locale in [
    ("utf-16-le:ignore", "C"), ("ascii:xmlcharrefreplace", "C"), (":backslashreplace", "C"), ("", "C.UTF-8"), ("", "C"),
]:  # fmt: skip
    environment = {**os.environ, "PYTHONIOENCODING": setting, "LC_ALL": locale}
    print(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True).stdout)

# expect: b'u\x00t\x00f\x00-\x001\x006\x00-\x00l\x00e\x00 \x00i\x00g\x00n\x00o\x00r\x00e\x00 \x00b\x00a\x00c\x00k\x00s\x00l\x00a\x00s\x00h\x00r\x00e\x00p\x00l\x00a\x00c\x00e\x00\n\x00\xf6\x00 \x00\n\x00'
# expect: b'ascii xmlcharrefreplace backslashreplace\n&#246; &#56575;\n'
# expect: b'utf-8 backslashreplace backslashreplace\n\xc3\xb6 \\udcff\n'
# expect: b'utf-8 surrogateescape backslashreplace\n\xc3\xb6 \xff\n'
# expect: b'utf-8 surrogateescape backslashreplace\n\xc3\xb6 \xff\n'
