"""Tar files at the command line: python -m tarfile."""

import argparse
import os
import sys
import tarfile

parser = argparse.ArgumentParser("tarfile.py", description="A simple command-line interface for tarfile module.")
parser.add_argument("-v", "--verbose", action="store_true", default=False, help="Verbose output")
parser.add_argument("--filter", metavar="<filtername>", choices=tarfile._NAMED_FILTERS, help="Filter for extraction")
action = parser.add_mutually_exclusive_group(required=True)
action.add_argument("-l", "--list", metavar="<tarfile>", help="Show listing of a tarfile")
action.add_argument(
    "-e", "--extract", nargs="+", metavar=("<tarfile>", "<output_dir>"), help="Extract tarfile into target dir")
action.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create tarfile from sources")
action.add_argument("-t", "--test", metavar="<tarfile>", help="Test if a tarfile is valid")

_COMPRESSIONS = {
    ".gz": "gz", ".tgz": "gz", ".xz": "xz", ".txz": "xz", ".bz2": "bz2", ".tbz": "bz2", ".tbz2": "bz2",
    ".tb2": "bz2",
}  # fmt: skip


def opened(name):
    if not tarfile.is_tarfile(name):
        parser.exit(1, f"{name!r} is not a tar archive.\n")
    return tarfile.open(name, "r:*")


def extract(arguments):
    if len(arguments) > 2:
        parser.exit(1, parser.format_help())
    source, folder = arguments[0], arguments[1] if len(arguments) == 2 else os.curdir
    with opened(source) as archive:
        archive.extractall(path=folder, filter=options.filter)
    if options.verbose:
        where = "" if folder == "." else f" into {folder!r} directory"
        print(f"{source!r} file is extracted{where}.")


def create(arguments):
    target, *names = arguments
    kind = _COMPRESSIONS.get(os.path.splitext(target)[1])
    with tarfile.open(target, f"w:{kind}" if kind else "w") as archive:
        for name in names:
            archive.add(name)
    if options.verbose:
        print(f"{target!r} file created.")


options = parser.parse_args()
if options.filter and options.extract is None:
    parser.exit(1, "--filter is only valid for extraction\n")
if options.test is not None:
    with opened(options.test) as archive:
        print(archive.getmembers(), file=sys.stderr)
    if options.verbose:
        print(f"{options.test!r} is a tar archive.")
elif options.list is not None:
    with opened(options.list) as archive:
        archive.list(verbose=options.verbose)
elif options.extract is not None:
    extract(options.extract)
else:
    create(options.create)
