"""Paths of Windows and the paths of file URLs."""

import urllib.parse


def url2pathname(url):
    """Return the path that the path of a file URL names."""
    if url[:3] == "///":
        url = url[2:]
    elif url[:12] == "//localhost/":
        url = url[11:]
    if url[:1] == "/" and url[1:2] == "/" and url[2:3] == "/":
        url = url[1:]
    if url[:1] == "/" and url[2:3] in (":", "|"):
        url = url[1:]
    if url[1:2] == "|":
        url = url[:1] + ":" + url[2:]
    return urllib.parse.unquote(url.replace("/", "\\"))


def pathname2url(p):
    """Return the path of the file URL that names a path."""
    import ntpath

    p = p.replace("\\", "/")
    if p[:4] == "//?/":
        p = p[4:]
        if p[:4].upper() == "UNC/":
            p = "//" + p[4:]
        elif p[1:2] != ":":
            raise OSError("Bad path: " + p)
    drive, tail = ntpath.splitdrive(p)
    drive = drive.replace("\\", "/")
    if drive[1:] == ":":
        drive = f"///{drive}"
    return urllib.parse.quote(drive, safe="/:") + urllib.parse.quote(tail)
