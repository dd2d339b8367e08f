import optparse
import sys

sys.stderr = sys.stdout
parser = optparse.OptionParser(prog="tool")
parser.add_option("--count", type="int")
parser.add_option("--color")
for args in (["--count", "x"], ["--co", "1"], ["-q"], ["--color"]):
    try:
        parser.parse_args(args)
    except SystemExit as exit:
        print("exit", exit.code)
try:
    parser.add_option("--count")
except optparse.OptionConflictError as error:
    print(error)
# expect: Usage: tool [options]
# expect:
# expect: tool: error: option --count: invalid integer value: 'x'
# expect: exit 2
# expect: Usage: tool [options]
# expect:
# expect: tool: error: ambiguous option: --co (--color, --count?)
# expect: exit 2
# expect: Usage: tool [options]
# expect:
# expect: tool: error: no such option: -q
# expect: exit 2
# expect: Usage: tool [options]
# expect:
# expect: tool: error: --color option requires 1 argument
# expect: exit 2
# expect: option --count: conflicting option string(s): --count
