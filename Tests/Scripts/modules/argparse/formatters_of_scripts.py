import argparse


class Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, prefix or "Usage: ")

    def start_section(self, heading):
        super().start_section(heading and heading.title())

    def _format_action_invocation(self, action):
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        return ", ".join(action.option_strings) + "=" + self._format_args(action, action.dest.upper())

    def _format_action(self, action):
        text = super()._format_action(action)
        return text.partition("\n")[2] if action.nargs == argparse.PARSER else text

    def _split_lines(self, text, width):
        return text[2:].splitlines() if text.startswith("R|") else super()._split_lines(text, width)


parser = argparse.ArgumentParser(
    "tool", description="50% of what it can.", formatter_class=lambda prog: Formatter(prog, max_help_position=30, width=60))
parser.add_argument("-o", "--output", help="R|first line\nsecond line")
parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing of it at all")
commands = parser.add_subparsers(metavar="COMMAND")
commands.add_parser("run", help="run it")
commands.add_parser("stop", help="stop it", aliases=["end"])
parser.print_help()

# expect: Usage: tool [-h] [-o OUTPUT] [--dry-run] COMMAND ...
# expect: 
# expect: 50% of what it can.
# expect: 
# expect: Positional Arguments:
# expect:     run                run it
# expect:     stop (end)         stop it
# expect: 
# expect: Options:
# expect:   -h, --help           show this help message and exit
# expect:   -o, --output=OUTPUT  first line
# expect:                        second line
# expect:   --dry-run            say what would be done, and do
# expect:                        nothing of it at all
