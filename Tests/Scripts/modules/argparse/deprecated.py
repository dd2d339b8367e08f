import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog="P")
parser.add_argument("--old", deprecated=True)
parser.add_subparsers().add_parser("go", deprecated=True)
with contextlib.redirect_stderr(io.StringIO()) as output:
    print(parser.parse_args(["--old", "1", "--old", "2", "go"]))  # expect: Namespace(old='2')
print(output.getvalue().splitlines())  # expect: ["P: warning: option '--old' is deprecated", "P: warning: command 'go' is deprecated"]
