# The comment in the first two lines says how a file is to be read.
import pathlib
import sys
import tempfile

exec(b"# -*- coding: latin-1 -*-\nprint('caf\xe9', len('\xe9\xfc'))")  # expect: café 2
exec(b"# vim: set fileencoding=cp1251 :\nprint('\xef\xf0\xe8\xe2\xe5\xf2')")  # expect: привет
exec("# coding: latin-1\nprint('é')")  # expect: é
with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    module = pathlib.Path(folder, "western.py")
    module.write_bytes(b"#!/usr/bin/env python3\n# coding=iso-8859-15\nsign = '\xa4'\n")
    import western
print(western.sign)  # expect: €
