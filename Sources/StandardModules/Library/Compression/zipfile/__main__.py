"""Zip files on the command line: python -m zipfile."""

import argparse
import os
import sys

from zipfile import ZIP_DEFLATED, ZipFile


def _add(archive, path, name):
    if os.path.isfile(path):
        archive.write(path, name, ZIP_DEFLATED)
    elif os.path.isdir(path):
        if name:
            archive.write(path, name)
        for entry in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, entry), os.path.join(name, entry))


def _create(target, sources):
    with ZipFile(target, "w") as archive:
        for path in sources:
            name = os.path.basename(path) or os.path.basename(os.path.dirname(path))
            _add(archive, path, "" if name in ("", os.curdir, os.pardir) else name)


def _parser():
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument(
        "-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="Extract zipfile into target dir")
    group.add_argument(
        "-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    parser.add_argument(
        "--metadata-encoding", metavar="<encoding>", help="Specify encoding of member names for -l, -e and -t")
    return parser


def main(args=None):
    """Do what the arguments of the command line ask for."""
    args = _parser().parse_args(args)
    if args.create is not None:
        if args.metadata_encoding:
            print("Non-conforming encodings not supported with -c.", file=sys.stderr)
            sys.exit(1)
        return _create(args.create[0], args.create[1:])
    source = args.test or args.list or args.extract[0]
    with ZipFile(source, "r", metadata_encoding=args.metadata_encoding) as archive:
        if args.list is not None:
            archive.printdir()
        elif args.extract is not None:
            archive.extractall(args.extract[1])
        else:
            broken = archive.testzip()
            if broken:
                print(f"The following enclosed file is corrupted: {broken!r}")
            print("Done testing")


if __name__ == "__main__":
    main()
