import argparse
import os
import tempfile

parser = argparse.ArgumentParser(fromfile_prefix_chars="@", exit_on_error=False)
parser.add_argument("--name")
parser.add_argument("rest", nargs="*")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "arguments")
    with open(path, "w") as file:
        file.write("--name\nann\nhello world\n")
    print(parser.parse_args([f"@{path}", "end"]))  # expect: Namespace(name='ann', rest=['hello world', 'end'])
parser.convert_arg_line_to_args = str.split
with tempfile.NamedTemporaryFile("w") as file:
    file.write("--name ben one two\n")
    file.flush()
    print(parser.parse_args([f"@{file.name}"]))  # expect: Namespace(name='ben', rest=['one', 'two'])
try:
    parser.parse_args(["@/no/such/file"])
except argparse.ArgumentError as error:
    print(error)  # expect: [Errno 2] No such file or directory: '/no/such/file'
