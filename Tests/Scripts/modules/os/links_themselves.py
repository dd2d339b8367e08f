# Times and owners can be set of a link, and not of where it leads.
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as folder:
    target, link, copy = (os.path.join(folder, name) for name in ("target", "link", "copy"))
    open(target, "w").close()
    os.symlink(target, link)
    os.utime(target, (100, 100))
    os.utime(link, (200, 200), follow_symlinks=False)
    os.chown(link, -1, -1, follow_symlinks=False)
    print(os.stat(target).st_mtime, os.lstat(link).st_mtime)  # expect: 100.0 200.0
    os.symlink(target, copy)
    shutil.copystat(link, copy, follow_symlinks=False)
    print(os.stat(target).st_mtime, os.lstat(copy).st_mtime)  # expect: 100.0 200.0
    with open(target) as file:
        os.chown(file.fileno(), -1, -1)
    for names in {"user": "no such user here"}, {"group": "no such group here"}:
        try:
            shutil.chown(target, **names)
        except LookupError as error:
            print(error)
# expect: no such user: 'no such user here'
# expect: no such group: 'no such group here'
