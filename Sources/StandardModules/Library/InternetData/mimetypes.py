"""The MIME type of a file, told from its name."""

import os
import posixpath
import sys

__all__ = [
    "knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions",
    "guess_extension", "add_type", "init", "read_mime_types", "suffix_map", "encodings_map",
    "types_map", "common_types",
]  # fmt: skip

knownfiles = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types",
    "/etc/apache/mime.types", "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types",
    "/usr/local/lib/netscape/mime.types", "/usr/local/etc/httpd/conf/mime.types",
    "/usr/local/etc/mime.types",
]  # fmt: skip

# The type and its extensions; of several, the first is the one to guess.
_registered = """
    text/javascript js mjs
    application/json json
    application/manifest+json webmanifest
    application/msword doc dot wiz
    application/n-quads nq
    application/n-triples nt
    application/octet-stream bin a dll exe o obj so
    application/oda oda
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ps ai eps
    application/trig trig
    application/vnd.apple.mpegurl m3u m3u8
    application/vnd.ms-excel xls xlb
    application/vnd.ms-powerpoint ppt pot ppa pps pwz
    application/wasm wasm
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-hdf5 h5
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml xsl rdf wsdl xpdl
    application/zip zip
    audio/3gpp 3gp 3gpp
    audio/3gpp2 3g2 3gpp2
    audio/aac aac adts loas ass
    audio/basic au snd
    audio/mpeg mp3 mp2
    audio/opus opus
    audio/x-aiff aif aifc aiff
    audio/x-pn-realaudio ra
    audio/x-wav wav
    image/avif avif
    image/bmp bmp
    image/gif gif
    image/ief ief
    image/jpeg jpg jpe jpeg
    image/heic heic
    image/heif heif
    image/png png
    image/svg+xml svg
    image/tiff tiff tif
    image/vnd.microsoft.icon ico
    image/webp webp
    image/x-cmu-raster ras
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    text/css css
    text/csv csv
    text/html html htm
    text/markdown md markdown
    text/n3 n3
    text/plain txt bat c h ksh pl srt
    text/richtext rtx
    text/rtf rtf
    text/tab-separated-values tsv
    text/vtt vtt
    text/x-python py
    text/x-rst rst
    text/x-setext etx
    text/x-sgml sgm sgml
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg mpeg m1v mpa mpe mpg
    video/quicktime mov qt
    video/webm webm
    video/x-msvideo avi
    video/x-sgi-movie movie
"""
_unregistered = {
    ".rtf": "application/rtf", ".midi": "audio/midi", ".mid": "audio/midi", ".jpg": "image/jpg",
    ".pict": "image/pict", ".pct": "image/pict", ".pic": "image/pict", ".xul": "text/xul",
}  # fmt: skip


def _default_mime_types():
    global suffix_map, _suffix_map_default, encodings_map, _encodings_map_default
    global types_map, _types_map_default, common_types, _common_types_default
    suffix_map = _suffix_map_default = {
        ".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz",
        ".tbz2": ".tar.bz2", ".txz": ".tar.xz",
    }  # fmt: skip
    encodings_map = _encodings_map_default = {
        ".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br",
    }  # fmt: skip
    rows = [line.split() for line in _registered.strip().split("\n")]
    types_map = _types_map_default = {"." + end: name for name, *ends in rows for end in ends}
    common_types = _common_types_default = dict(_unregistered)


inited = False
_db = None


class MimeTypes:
    """Types and encodings by extension: a pair of tables, the official ones second."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = {}, {}
        self.types_map_inv = {}, {}
        for ext, type in _types_map_default.items():
            self.add_type(type, ext, True)
        for ext, type in _common_types_default.items():
            self.add_type(type, ext, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Let an extension mean a type."""
        if ext and not ext.startswith("."):
            from warnings import _deprecated

            _deprecated(
                "Undotted extensions",
                "Using undotted extensions is deprecated and will raise a ValueError in Python {remove}",
                remove=(3, 16),
            )
        if not type:
            return
        self.types_map[strict][ext] = type
        known = self.types_map_inv[strict].setdefault(type, [])
        if ext not in known:
            known.append(ext)

    def guess_type(self, url, strict=True):
        """Return type and encoding of what a URL or path names."""
        import urllib.parse

        url = os.fspath(url)
        parts = urllib.parse.urlparse(url)
        if parts.scheme and len(parts.scheme) > 1:
            url = parts.path
        else:
            return self.guess_file_type(url, strict=strict)
        if parts.scheme == "data":
            return self._type_of_data(url), None
        return self._guess(url, strict, posixpath.splitext)

    def _type_of_data(self, url):
        comma = url.find(",")
        if comma < 0:
            return None
        semicolon = url.find(";", 0, comma)
        type = url[: semicolon if semicolon >= 0 else comma]
        return "text/plain" if "=" in type or "/" not in type else type

    def guess_file_type(self, path, *, strict=True):
        """Return type and encoding of a file."""
        path = os.path.splitdrive(os.fsdecode(path))[1]
        return self._guess(path, strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ext = splitext(path)
        while (lower := ext.lower()) in self.suffix_map:
            base, ext = splitext(base + self.suffix_map[lower])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = splitext(base)
        ext = ext.lower()
        for is_strict in (True,) if strict else (True, False):
            if ext in self.types_map[is_strict]:
                return self.types_map[is_strict][ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """Return the extensions of a type."""
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, ()))
        if not strict:
            more = self.types_map_inv[False].get(type, ())
            extensions += [ext for ext in more if ext not in extensions]
        return extensions

    def guess_extension(self, type, strict=True):
        """Return an extension of a type, or None."""
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        """Add the types of a file."""
        with open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Add the types that lines tell: a type and its extensions."""
        for line in fp:
            words = []
            for word in line.split():
                if word.startswith("#"):
                    break
                words.append(word)
            for ext in words[1:]:
                self.add_type(words[0], "." + ext, strict)

    def read_windows_registry(self, strict=True):
        """Do nothing: there is no such registry here."""


def _database():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """Return type and encoding of what a URL or path names."""
    return _database().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """Return type and encoding of a file."""
    return _database().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """Return the extensions of a type."""
    return _database().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """Return an extension of a type, or None."""
    return _database().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Let an extension mean a type."""
    return _database().add_type(type, ext, strict)


def init(files=None):
    """Read the tables anew: the system's files, and those that are given."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles if files is None else knownfiles + list(files)
    else:
        db = _db
    for file in files:
        if os.path.isfile(file):
            db.read(file)
    encodings_map, suffix_map = db.encodings_map, db.suffix_map
    types_map, common_types = db.types_map[True], db.types_map[False]
    _db = db


def read_mime_types(file):
    """Return the table of extensions that a file tells; None if it cannot be read."""
    try:
        fp = open(file, encoding="utf-8")
    except OSError:
        return None
    with fp:
        db = MimeTypes()
        db.readfp(fp, True)
        return db.types_map[True]


_default_mime_types()


def _main(arguments=None):
    from getopt import error, getopt

    usage = """\
Usage: mimetypes.py [options] type

Options:
    --help / -h       -- print this message and exit
    --lenient / -l    -- additionally search of some common, but non-standard
                         types.
    --extension / -e  -- guess extension instead of type

More than one type argument may be given.
"""
    try:
        options, names = getopt(arguments or sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except error as reason:
        print(reason, file=sys.stderr)
        print(usage)
        sys.exit(1)
    given = {name for name, _ in options}
    if given & {"-h", "--help"}:
        print(usage)
        sys.exit(0)
    strict = not given & {"-l", "--lenient"}
    for name in names:
        if given & {"-e", "--extension"}:
            print(guess_extension(name, strict) or "I don't know anything about type " + name)
            continue
        type, encoding = guess_type(name, strict)
        print(f"type: {type} encoding: {encoding}" if type else "I don't know anything about type " + name)


if __name__ == "__main__":
    _main()
