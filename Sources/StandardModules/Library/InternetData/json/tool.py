"""`python -m json.tool`: JSON texts checked and laid out."""

import argparse
import json
import sys


def _options():
    parser = argparse.ArgumentParser(
        prog="python -m json.tool",
        description="A simple command line interface for json module to validate and pretty-print JSON objects.")
    add = parser.add_argument
    add("infile", nargs="?", help="a JSON file to be validated or pretty-printed", default="-")
    add("outfile", nargs="?", help="write the output of infile to outfile", default=None)
    add("--sort-keys", action="store_true", help="sort the output of dictionaries alphabetically by key")
    add("--no-ensure-ascii", dest="ensure_ascii", action="store_false", help="disable escaping of non-ASCII characters")
    add("--json-lines", action="store_true", help="parse input using the JSON Lines format. "
        "Use with --no-indent or --compact to produce valid JSON Lines output.")  # fmt: skip
    add = parser.add_mutually_exclusive_group().add_argument
    add("--indent", default=4, type=int,
        help="separate items with newlines and use this number of spaces for indentation")  # fmt: skip
    add("--tab", action="store_const", dest="indent", const="\t",
        help="separate items with newlines and use tabs for indentation")  # fmt: skip
    add("--no-indent", action="store_const", dest="indent", const=None,
        help="separate items with spaces rather than newlines")  # fmt: skip
    add("--compact", action="store_true", help="suppress all whitespace separation (most compact)")
    return parser.parse_args()


def _read(file, by_line):
    return [json.loads(line) for line in file] if by_line else [json.load(file)]


def main():
    """Read a file, or standard input; write what it holds into another, or to standard output."""
    options = _options()
    layout = {"sort_keys": options.sort_keys, "indent": options.indent, "ensure_ascii": options.ensure_ascii}
    if options.compact:
        layout |= {"indent": None, "separators": (",", ":")}
    try:
        if options.infile == "-":
            values = _read(sys.stdin, options.json_lines)
        else:
            with open(options.infile, encoding="utf-8") as file:
                values = _read(file, options.json_lines)
        output = sys.stdout if options.outfile is None else open(options.outfile, "w", encoding="utf-8")
        with output:
            for value in values:
                json.dump(value, output, **layout)
                output.write("\n")
    except ValueError as error:
        raise SystemExit(error)


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError as error:
        sys.exit(error.errno)
