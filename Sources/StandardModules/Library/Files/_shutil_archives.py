"""Folders as one file: the archives of shutil."""

import os


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format of archives cannot be registered, or is not known."""


_KINDS = {None: "", "gzip": "gz", "bzip2": "bz2", "xz": "xz"}


def _has(module):
    """Whether the system has the library that a module needs."""
    import importlib

    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None,
                  logger=None, root_dir=None):
    import tarfile

    if compress not in _KINDS or compress in ("bzip2", "xz") and not _has("bz2" if compress == "bzip2" else "lzma"):
        raise ValueError(f"bad value for 'compress', or compression format not supported : {compress}")
    kind = _KINDS[compress]
    archive_name = base_name + (".tar." + kind if kind else ".tar")
    _make_parent(archive_name, dry_run, logger)
    if logger is not None:
        logger.info("Creating tar archive")

    def owned(info):
        if owner is not None:
            info.uname = owner
        if group is not None:
            info.gname = group
        return info

    if not dry_run:
        with tarfile.open(archive_name, "w:" + kind) as archive:
            source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
            archive.add(source, base_dir, filter=owned)
    return archive_name if root_dir is None else os.path.abspath(archive_name)


def _make_parent(archive_name, dry_run, logger):
    folder = os.path.dirname(archive_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    import zipfile

    archive_name = base_name + ".zip"
    _make_parent(archive_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", archive_name, base_dir)
    if dry_run:
        return archive_name
    with zipfile.ZipFile(archive_name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        start = os.path.normpath(base_dir)
        source = start if root_dir is None else os.path.join(root_dir, start)
        if start != os.curdir:
            archive.write(source, start)
        for folder, folders, files in os.walk(source):
            inside = folder if root_dir is None else os.path.relpath(folder, root_dir)
            for name in sorted(folders):
                archive.write(os.path.join(folder, name), os.path.normpath(os.path.join(inside, name)))
            for name in files:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    archive.write(path, os.path.normpath(os.path.join(inside, name)))
    return archive_name if root_dir is None else os.path.abspath(archive_name)


_makers = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "bztar": (_make_tarball, [("compress", "bzip2")], "bzip2'ed tar-file"),
    "xztar": (_make_tarball, [("compress", "xz")], "xz'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
}


def get_archive_formats():
    """The formats that can be made, as (name, description) pairs."""
    return sorted((name, row[2]) for name, row in _makers.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Add a format that can be made."""
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args or [], (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    if any(not isinstance(one, (tuple, list)) or len(one) != 2 for one in extra_args or []):
        raise TypeError("extra_args elements are : (arg_name, value)")
    _makers[name] = (function, extra_args or [], description)


def unregister_archive_format(name):
    """Take a format away."""
    del _makers[name]


def make_archive(
    base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
    logger=None,
):  # fmt: skip
    """Make an archive of a folder; return its path."""
    try:
        function, options, _ = _makers[format]
    except KeyError:
        raise ValueError(f"unknown archive format '{format}'") from None
    arguments = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(options)}
    base_dir = os.curdir if base_dir is None else base_dir
    base_name = os.fspath(base_name)
    if root_dir is not None:
        import stat

        root_dir = os.fspath(root_dir)
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            import errno

            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", root_dir)
        if function in (_make_tarball, _make_zipfile) or getattr(function, "supports_root_dir", False):
            arguments["root_dir"] = root_dir
        else:
            return _make_inside(root_dir, function, os.path.abspath(base_name), base_dir, arguments)
    return function(base_name, base_dir, **arguments)


def _make_inside(folder, function, base_name, base_dir, arguments):
    """Call a script's own function, which knows of no other folder, in the folder."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        return function(base_name, base_dir, **arguments)
    finally:
        os.chdir(before)


# MARK: Unpacking

def _unpack_zipfile(filename, extract_dir):
    import shutil
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise ReadError(f"{filename} is not a zip file")
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            if info.filename.startswith("/") or ".." in info.filename:
                continue
            target = os.path.join(extract_dir, *info.filename.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not info.filename.endswith("/"):
                with archive.open(info.filename) as source, open(target, "wb") as copy:
                    shutil.copyfileobj(source, copy)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile

    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f"{filename} is not a compressed or uncompressed tar file") from None
    with archive:
        archive.extractall(extract_dir, filter=filter)


_unpackers = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
    "bztar": ([".tar.bz2", ".tbz2"], _unpack_tarfile, [], "bzip2'ed tar-file"),
    "xztar": ([".tar.xz", ".txz"], _unpack_tarfile, [], "xz'ed tar-file"),
}


def get_unpack_formats():
    """The formats that can be unpacked, as (name, extensions, description) triples."""
    return sorted((name, row[0], row[3]) for name, row in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Add a format that can be unpacked."""
    taken = {extension: other for other, row in _unpackers.items() for extension in row[0]}
    for extension in extensions:
        if extension in taken:
            raise RegistryError(f'{extension} is already registered for "{taken[extension]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpackers[name] = (extensions, function, extra_args or [], description)


def unregister_unpack_format(name):
    """Take a format away."""
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive; its format is told from its name."""
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    options = {} if filter is None else {"filter": filter}
    if format is not None:
        try:
            row = _unpackers[format]
        except KeyError:
            raise ValueError(f"Unknown unpack format '{format}'") from None
    else:
        row = next((
            row for row in _unpackers.values() if any(filename.endswith(extension) for extension in row[0])), None)
        if row is None:
            raise ReadError(f"Unknown archive format '{filename}'")
    row[1](filename, extract_dir, **dict(row[2]), **options)


for _value in list(globals().values()):
    if getattr(_value, "__module__", None) == __name__:
        _value.__module__ = "shutil"
