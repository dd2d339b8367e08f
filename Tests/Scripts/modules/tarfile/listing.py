import io
import tarfile

file = io.BytesIO()
with tarfile.open(fileobj=file, mode="w") as archive:
    for name, kind in (
            ("f", tarfile.REGTYPE), ("d", tarfile.DIRTYPE), ("l", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE),
            ("c", tarfile.CHRTYPE)):
        info = tarfile.TarInfo(name)
        info.type, info.linkname, info.mtime = kind, "target", 86400 * 2
        archive.addfile(info)
file.seek(0)
with tarfile.open(fileobj=file) as archive:
    archive.list(False)
# expect: f 
# expect: d/ 
# expect: l 
# expect: h 
# expect: c 
