import io
import tarfile

# The modes in the file say nothing of kinds; list() does.
buffer = io.BytesIO()
with tarfile.open(fileobj=buffer, mode="w") as archive:
    for name, kind in ("a", tarfile.REGTYPE), ("b", tarfile.DIRTYPE), ("c", tarfile.SYMTYPE), ("d", tarfile.LNKTYPE):
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, "a" if name in "cd" else ""
        archive.addfile(member)
buffer.seek(0)
tarfile.open(fileobj=buffer).list()
# expect: -rw-r--r-- 0/0          0 1970-01-01 00:00:00 a 
# expect: drw-r--r-- 0/0          0 1970-01-01 00:00:00 b/ 
# expect: lrw-r--r-- 0/0          0 1970-01-01 00:00:00 c -> a 
# expect: ?rw-r--r-- 0/0          0 1970-01-01 00:00:00 d link to a 
