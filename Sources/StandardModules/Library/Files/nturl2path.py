"""Paths of Windows as the paths of file: URLs, and back."""

import string
import urllib.parse


def url2pathname(url):
    """Return the path of Windows for the path of a URL."""
    url = url.replace(":", "|")
    if "|" not in url:
        if url.startswith("////"):
            # A host: two of the slashes belong to the URL.
            url = url[2:]
        return urllib.parse.unquote(url.replace("/", "\\"))
    drive, _, rest = url.partition("|")
    if "|" in rest or drive[-1:] not in tuple(string.ascii_letters):
        raise OSError("Bad URL: " + url)
    path = drive[-1].upper() + ":" + "".join("\\" + urllib.parse.unquote(part) for part in rest.split("/") if part)
    return path + "\\" if path.endswith(":") and url.endswith("/") else path


def pathname2url(p):
    """Return the path of a URL for a path of Windows."""
    if p.startswith("\\\\?\\"):
        p = p[4:]
        if p[:4].upper() == "UNC\\":
            p = "\\" + p[4:]
        elif p[1:2] != ":":
            raise OSError("Bad path: " + p)
    if ":" not in p:
        if p.startswith("\\\\"):
            p = "\\\\" + p
        return urllib.parse.quote(p.replace("\\", "/"))
    drive, _, rest = p.partition(":")
    if ":" in rest or len(drive) > 1:
        raise OSError("Bad path: " + p)
    parts = "".join("/" + urllib.parse.quote(part) for part in rest.split("\\") if part)
    return f"///{urllib.parse.quote(drive.upper())}:{parts}"
