"""What may be extracted, and how: filters change members, leave them out or refuse them."""

import os

from tarfile._headers import TarError


class FilterError(TarError):
    """A filter has refused a member."""

    def __init__(self, tarinfo, sentence):
        self.tarinfo = tarinfo
        super().__init__(sentence)


class AbsolutePathError(FilterError):
    """A member's path is absolute."""

    def __init__(self, tarinfo):
        super().__init__(tarinfo, f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    """A member would lie outside."""

    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(
            tarinfo, f"{tarinfo.name!r} would be extracted to {path!r}, which is outside the destination")


class SpecialFileError(FilterError):
    """A member is a device or a pipe."""

    def __init__(self, tarinfo):
        super().__init__(tarinfo, f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    """A link's path is absolute."""

    def __init__(self, tarinfo):
        super().__init__(tarinfo, f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    """A link leads outside."""

    def __init__(self, tarinfo, path):
        self._path = path
        super().__init__(
            tarinfo, f"{tarinfo.name!r} would link to {path!r}, which is outside the destination")


def _is_inside(path, folder):
    return os.path.commonpath([path, folder]) == folder


def _changes(member, folder, for_data):
    changes = {}
    name = member.name
    folder = os.path.realpath(folder)
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = os.path.realpath(os.path.join(folder, name))
    if not _is_inside(target, folder):
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data:
            if member.isreg() or member.islnk():
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            changes["mode"] = mode
    if for_data:
        changes.update({key: None for key in ("uid", "gid", "uname", "gname") if getattr(member, key) is not None})
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            start = os.path.join(folder, os.path.dirname(name)) if member.issym() else folder
            target = os.path.realpath(os.path.join(start, member.linkname))
            if not _is_inside(target, folder):
                raise LinkOutsideDestinationError(member, target)
    return changes


def fully_trusted_filter(member, dest_path):
    """Let every member be as it is."""
    return member


def tar_filter(member, dest_path):
    """Keep members within the destination, without bits that are dangerous."""
    changes = _changes(member, dest_path, False)
    return member.replace(**changes, deep=False) if changes else member


def data_filter(member, dest_path):
    """As tar_filter(), for plain data: no devices, owners or links outside."""
    changes = _changes(member, dest_path, True)
    return member.replace(**changes, deep=False) if changes else member


_NAMED_FILTERS = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}
for _value in list(globals().values()):
    if getattr(_value, "__module__", None) == __name__:
        _value.__module__ = "tarfile"
