"""`python -m random`: a random choice or number on standard output."""

import argparse
import random


def parse_args(arg_list):
    """Return what the arguments say, and the help."""
    parser = argparse.ArgumentParser("random.py", formatter_class=argparse.RawTextHelpFormatter)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("-c", "--choice", nargs="+", help="print a random choice")
    group.add_argument(
        "-i", "--integer", type=int, metavar="N", help="print a random integer between 1 and N inclusive")
    group.add_argument(
        "-f", "--float", type=float, metavar="N",
        help="print a random floating-point number between 0 and N inclusive")
    parser.add_argument("input", nargs="*", help="""\
if no options given, output depends on the input
    string or multiple: same as --choice
    integer: same as --integer
    float: same as --float""")
    return parser.parse_args(arg_list), parser.format_help()


def _of_text(text):
    try:
        return random.randint(1, int(text))
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return random.choice(text.split())
    return random.uniform(0, number)


def main(arg_list=None):
    """Return what is to be printed."""
    options, help_text = parse_args(arg_list)
    if options.choice:
        return random.choice(options.choice)
    if options.integer is not None:
        return random.randint(1, options.integer)
    if options.float is not None:
        return random.uniform(0, options.float)
    if len(options.input) == 1:
        return _of_text(options.input[0])
    return random.choice(options.input) if options.input else help_text


if __name__ == "__main__":
    print(main())
