import argparse

parser = argparse.ArgumentParser(exit_on_error=False)
parser.register("type", "hexadecimal", lambda text: int(text, 16))
parser.add_argument("--number", type="hexadecimal")
print(parser.parse_args(["--number", "ff"]))  # expect: Namespace(number=255)
try:
    parser.parse_args(["--number", "zz"])
except argparse.ArgumentError as error:
    print(error)  # expect: argument --number: invalid 'hexadecimal' value: 'zz'
